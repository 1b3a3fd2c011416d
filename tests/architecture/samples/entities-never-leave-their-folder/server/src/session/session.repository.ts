import type { SessionEntity } from './session.entity';

export type Found = SessionEntity;
