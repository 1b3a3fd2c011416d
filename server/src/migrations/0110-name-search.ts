import type { MigrationInterface, QueryRunner } from 'typeorm';
import { pinyinOf } from '../platform/pinyin';

/** Names are found by their pinyin, too. */
export class NameSearch0110 implements MigrationInterface {
  readonly name = 'NameSearch0000000000110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE employee ADD COLUMN pinyin text NOT NULL DEFAULT ''`);
    await runner.query(
      `COMMENT ON COLUMN employee.pinyin IS 'readings of the name from each syllable on, each led by a space'`,
    );
    const people = (await runner.query('SELECT id, name FROM employee')) as { id: string; name: string }[];
    const rows = people.map(({ id, name }) => ({ id, pinyin: pinyinOf(name) }));
    await runner.query(
      `UPDATE employee SET pinyin = row.pinyin
         FROM jsonb_to_recordset($1) AS row (id uuid, pinyin text) WHERE row.id = employee.id`,
      [JSON.stringify(rows)],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE employee DROP COLUMN pinyin');
  }
}
