import type { Session } from '../../../shared/src/session/session.contract';

export type Chip = Session;
