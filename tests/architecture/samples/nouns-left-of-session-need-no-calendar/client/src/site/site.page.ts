import { thing } from '../calendar/full-grid';

export const it = thing;
