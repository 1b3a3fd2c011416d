import type { MigrationInterface } from 'typeorm';
import { Platform0001 } from './0001-platform';

/**
 * All migrations, oldest first; append only. The last thirteen characters of a migration's `name` are its number, which
 * TypeORM sorts by. Each room has its tens: site 0010, person 0020, topic 0030, template 0040, session 0050, plan 0060,
 * invite 0070, attendance 0080.
 */
export const migrations: (new () => MigrationInterface & { readonly name: string })[] = [Platform0001];
