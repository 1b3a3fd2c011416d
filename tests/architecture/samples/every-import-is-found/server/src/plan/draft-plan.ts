import { gone } from './gone';

export const draft = gone;
