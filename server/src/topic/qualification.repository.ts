import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EmployeeView } from '@fortnight/shared/person/person.contract';
import type {
  GrantBody,
  QualificationQuery,
  QualificationSort,
  QualificationView,
} from '@fortnight/shared/topic/qualification.contract';
import { qualificationState, type Qualified } from '@fortnight/shared/topic/qualification.rules';
import type { DateText, InstantText } from '@fortnight/shared/time/time-text';
import { everyWordIsFound, wordsOf } from '../person/people-search';
import type { ReadTx, Tx } from '../platform/transaction';

/** Narrows a list; what is left out does not. */
export interface QualificationFilter extends QualificationQuery {
  readonly qualificationIds?: readonly string[];
}

/** Today at the site, and how many days before its end a qualification is told of. */
export interface QualificationDay {
  readonly today: DateText;
  readonly noticeDays: number;
}

interface Stored extends Omit<QualificationView, 'state' | 'granted' | 'revoked'> {
  readonly grantedBy: string | null;
  readonly grantedAt: InstantText;
  readonly revokedBy: string | null;
  readonly revokedAt: InstantText | null;
}

const select = `
  SELECT held.id, held.site_id AS "siteId", held.employee_id AS "employeeId", employee.name,
         employee.staff_number AS "staffNumber", team.name AS "teamName", held.topic_id AS "topicId", topic.name AS "topicName",
         topic.name_en AS "topicNameEn", programme_code AS "programmeCode", valid_until AS "validUntil",
         granter.name AS "grantedBy", granted_at AS "grantedAt", revoker.name AS "revokedBy",
         revoked_at AS "revokedAt", revoked_for AS "revokedFor", held.version
    FROM qualification held
    JOIN employee ON employee.id = held.employee_id
    JOIN topic ON topic.id = held.topic_id
    LEFT JOIN team ON team.id = employee.team_id
    LEFT JOIN employee granter ON granter.id = held.granted_by
    LEFT JOIN employee revoker ON revoker.id = held.revoked_by`;

const filters = `
  held.site_id = $1 AND employee.status = 'active'
  AND ${everyWordIsFound('$2', ['employee.name', 'employee.staff_number', 'topic.name', 'topic.name_en'])}
  AND ($3::uuid IS NULL OR held.employee_id = $3)
  AND ($4::uuid IS NULL OR held.topic_id = $4)
  AND ($5::text IS NULL OR programme_code = $5)
  AND ($6::boolean IS NULL OR (revoked_at IS NOT NULL) = $6)
  AND ($7::uuid[] IS NULL OR held.id = ANY($7))`;

const sortColumns: Readonly<Record<QualificationSort, string>> = {
  name: 'employee.name',
  staffNumber: 'employee.staff_number',
  team: 'team.name',
  topic: 'topic.position',
  validUntil: 'valid_until',
  grantedAt: 'granted_at',
};

/** Who may teach what. The scope has been asked before: every method is told a site. */
@Injectable()
export class QualificationRepository {
  /** By person and then in the order of the topics, unless told otherwise; without people who have left. */
  async list(
    tx: ReadTx,
    siteId: string,
    filter: QualificationFilter,
    { today, noticeDays }: QualificationDay,
    { by, isDown }: { readonly by: QualificationSort; readonly isDown: boolean } = { by: 'name', isDown: false },
  ): Promise<QualificationView[]> {
    const { search, employeeId, topicId, programmeCode, state, qualificationIds } = filter;
    const isRevoked = qualificationIds ? null : state === 'revoked';
    const rows = await tx.query<Stored>(
      `${select} WHERE ${filters}
       ORDER BY ${sortColumns[by]} ${isDown ? 'DESC' : 'ASC'} NULLS LAST, employee.name, employee.staff_number, topic.position,
                granted_at`,
      [
        siteId,
        wordsOf(search),
        employeeId ?? null,
        topicId ?? null,
        programmeCode ?? null,
        isRevoked,
        qualificationIds ?? null,
      ],
    );
    const views = rows.map((row) => viewOf(row, today, noticeDays));
    if (state === undefined) return views;
    return views.filter((one) => (state === 'valid' ? isValid(one) : one.state === state));
  }

  /** What stands, of active people: for conflicts and the choice of instructors. */
  standing(tx: ReadTx, siteId: string): Promise<(Qualified & { readonly employeeId: string })[]> {
    return tx.query(
      `SELECT held.employee_id AS "employeeId", held.topic_id AS "topicId", held.valid_until AS "validUntil"
         FROM qualification held JOIN employee ON employee.id = held.employee_id
        WHERE held.site_id = $1 AND revoked_at IS NULL AND employee.status = 'active'
        ORDER BY held.employee_id, held.topic_id`,
      [siteId],
    );
  }

  /** What stands between some people and topics, locked until the unit ends. */
  between(
    tx: Tx,
    siteId: string,
    { employeeIds, topicIds }: Pick<GrantBody, 'employeeIds' | 'topicIds'>,
  ): Promise<(Qualified & { readonly employeeId: string })[]> {
    return tx.query(
      `SELECT employee_id AS "employeeId", topic_id AS "topicId", valid_until AS "validUntil" FROM qualification
        WHERE site_id = $1 AND employee_id = ANY($2) AND topic_id = ANY($3) AND revoked_at IS NULL
        ORDER BY id FOR UPDATE`,
      [siteId, employeeIds, topicIds],
    );
  }

  /** Whom the site can qualify: at home there, or with a role there, whatever their home. */
  people(
    tx: ReadTx,
    siteId: string,
    employeeIds: readonly string[],
  ): Promise<Pick<EmployeeView, 'id' | 'name' | 'status'>[]> {
    return tx.query(
      `SELECT id, name, status FROM employee
        WHERE id = ANY($2) AND (site_id = $1 OR EXISTS (
          SELECT FROM role_held WHERE role_held.employee_id = employee.id AND role_held.site_id = $1))
        ORDER BY name, staff_number`,
      [siteId, employeeIds],
    );
  }

  /** Qualifies everybody for every topic; what stands gets the end, and is left alone where it has it. */
  async grant(tx: Tx, siteId: string, { employeeIds, topicIds, validUntil }: GrantBody): Promise<void> {
    const pairs = employeeIds.flatMap((employeeId) => topicIds.map((topicId) => ({ employeeId, topicId })));
    await tx.execute(
      `INSERT INTO qualification (id, site_id, employee_id, topic_id, valid_until, granted_by, granted_at, version)
       SELECT id, $1, employee_id, topic_id, $5, $6, $7, 1
         FROM unnest($2::uuid[], $3::uuid[], $4::uuid[]) AS pair (id, employee_id, topic_id)
       ON CONFLICT (employee_id, topic_id) WHERE revoked_at IS NULL DO UPDATE
         SET valid_until = excluded.valid_until, granted_by = excluded.granted_by, granted_at = excluded.granted_at,
             version = qualification.version + 1
         WHERE qualification.valid_until IS DISTINCT FROM excluded.valid_until`,
      [
        siteId,
        pairs.map(() => randomUUID()),
        pairs.map(({ employeeId }) => employeeId),
        pairs.map(({ topicId }) => topicId),
        validUntil,
        tx.actor?.employeeId ?? null,
        tx.atText,
      ],
    );
  }

  /** Sets end and revocation as the view says. @returns rows written: 0 when the version is stale. */
  edit(tx: Tx, { id, validUntil, revokedFor }: QualificationView, version: number): Promise<number> {
    return tx.execute(
      `UPDATE qualification
          SET valid_until = $2, revoked_for = $3,
              revoked_by = CASE WHEN $3::text IS NOT NULL THEN $4::uuid END,
              revoked_at = CASE WHEN $3::text IS NOT NULL THEN $5::timestamptz END, version = version + 1
        WHERE id = $1 AND version = $6`,
      [id, validUntil, revokedFor, tx.actor?.employeeId ?? null, tx.atText, version],
    );
  }
}

function isValid({ state }: Pick<QualificationView, 'state'>): boolean {
  return state === 'in-force' || state === 'expiring';
}

function viewOf(
  { grantedBy, grantedAt, revokedBy, revokedAt, ...row }: Stored,
  today: DateText,
  noticeDays: number,
): QualificationView {
  return {
    ...row,
    state: qualificationState(row, today, noticeDays),
    granted: { name: grantedBy, at: grantedAt },
    revoked: revokedAt === null ? null : { name: revokedBy, at: revokedAt },
  };
}
