import type { SessionEntity } from '../session/session.entity';

export type Drafted = SessionEntity;
