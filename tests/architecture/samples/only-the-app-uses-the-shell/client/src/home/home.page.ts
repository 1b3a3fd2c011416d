import { thing } from '../shell/rail';

export const it = thing;
