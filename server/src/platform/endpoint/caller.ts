import type { Actor } from '@fortnight/shared/person/access.rules';

/** Who asks. The rest of the platform takes it from here: what they may do is the business of this folder and of rooms. */
export type Caller = Actor;
