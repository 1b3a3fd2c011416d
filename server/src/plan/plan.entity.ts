import type { DraftSkipReason } from '@fortnight/shared/plan/skipped.contract';
import type { PlanState } from '@fortnight/shared/plan/plan.contract';
import type { TemplateBody } from '@fortnight/shared/template/template.contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../platform/instant-column';
import type { SessionRecord } from '../session/session-record';

/** A template that an act changed along with its sessions. */
export interface EditedTemplate {
  readonly id: string;
  readonly before: TemplateBody;
  readonly version: number;
}

@Entity({ name: 'plan' })
export class PlanRow {
  @PrimaryColumn('uuid')
  id: string;
  @Column({ name: 'site_id', type: 'uuid' })
  siteId: string;
  @Column({ type: 'char', length: 7 })
  month: string;
  /** The group of sessions that the plan holds. */
  @Column({ type: 'uuid' })
  branch: string;
  @Column({ type: 'text' })
  state: PlanState;
  @Column({ name: 'submitted_by', type: 'uuid', nullable: true })
  submittedBy: string | null;
  @Column(instantColumn('submitted_at', { nullable: true }))
  submittedAt: string | null;
  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy: string | null;
  @Column(instantColumn('decided_at', { nullable: true }))
  decidedAt: string | null;
  @Column({ name: 'return_reason', type: 'text', nullable: true })
  returnReason: string | null;
  @Column({ type: 'integer' })
  version: number;
}

/** One act on a plan (domain.md: every move of a session is a plan command). */
@Entity({ name: 'plan_edit' })
export class PlanEditRow {
  @PrimaryColumn('uuid')
  id: string;
  @Column({ name: 'site_id', type: 'uuid' })
  siteId: string;
  @Column({ name: 'plan_id', type: 'uuid' })
  planId: string;
  @Column({ type: 'integer' })
  seq: number;
  @Column({ type: 'text' })
  command: string;
  /** The sessions it touched, by id, as they were; null where there was none. */
  @Column({ type: 'jsonb' })
  before: Readonly<Record<string, SessionRecord | null>>;
  /** Their versions after it; null where it was taken out. */
  @Column({ type: 'jsonb' })
  versions: Readonly<Record<string, number | null>>;
  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;
  @Column({ name: 'employee_id', type: 'uuid' })
  employeeId: string;
  @Column(instantColumn('at'))
  at: string;
  @Column(instantColumn('undone_at', { nullable: true }))
  undoneAt: string | null;
  /** Shared by the rows of one act on several plans. */
  @Column({ name: 'act_id', type: 'uuid', nullable: true })
  actId: string | null;
  /** The template as it was before, and its version afterwards. */
  @Column({ type: 'jsonb', nullable: true })
  template: EditedTemplate | null;
  /** Why a draft left out each of the sessions that it left out, by id. */
  @Column({ type: 'jsonb', nullable: true })
  skips: Readonly<Record<string, DraftSkipReason>> | null;
}
