import type { Right } from '../person/rights.data';

export type May = Right;
