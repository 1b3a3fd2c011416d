import type { Actor } from '../../../shared/src/person/access.rules';

export type Editor = Actor;
