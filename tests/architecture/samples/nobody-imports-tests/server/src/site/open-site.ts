import { fixture } from '../../../tests/support/fixture';

export const site = fixture;
