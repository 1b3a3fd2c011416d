import { thing } from '../plan/board-store';

export const it = thing;
