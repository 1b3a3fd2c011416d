import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles are those of the regulation: one that nobody knows would give no right and still be shown. */
export class KnownRoles0147 implements MigrationInterface {
  readonly name = 'KnownRoles0000000000147';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE role_held ADD CONSTRAINT role_held_known CHECK (role IN (
        'administrator', 'supervisor', 'manager', 'team-leader', 'post-coach', 'security-captain', 'safety-officer',
        'trainee'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE role_held DROP CONSTRAINT role_held_known');
  }
}
