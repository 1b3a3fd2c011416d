import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import { changesNothing, type BulkOutcome, type BulkRow } from '@fortnight/shared/rule/bulk';
import type {
  QualificationChange,
  qualificationEndpoints,
  QualificationReport,
  QualificationView,
} from '@fortnight/shared/topic/qualification.contract';
import { mayEditQualification } from '@fortnight/shared/topic/qualification.rules';
import type { DateText } from '@fortnight/shared/time/time-text';
import { editInBulk } from '../platform/bulk-edit';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, ensureWritten, Refused } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { QualificationDesk } from './qualification-desk';
import { QualificationRepository } from './qualification.repository';

type Figures = Omit<QualificationReport, keyof BulkOutcome>;
type Act = keyof Figures;
const noFigures: Figures = { renewed: 0, revoked: 0, givenBack: 0 };

/** What each kind of change is called on record. */
const acts: Readonly<Record<Act, string>> = {
  renewed: 'qualification-renewed',
  revoked: 'qualification-revoked',
  givenBack: 'qualification-given-back',
};

interface Edited {
  readonly act: Act;
  readonly before: QualificationView;
  readonly after: QualificationView;
}

/** Sets other ends, revokes with a reason, gives back: all rows or none. */
@Injectable()
export class EditQualifications {
  constructor(
    private readonly work: UnitOfWork,
    private readonly desk: QualificationDesk,
    private readonly qualifications: QualificationRepository,
  ) {}

  /** @returns the rows that stand against it, when any does; nothing is written then. @throws Refused 404 for the site. */
  run(asked: Asked<typeof qualificationEndpoints.editQualifications>): Promise<QualificationReport> {
    const { me, params, body } = asked;
    return editInBulk(this.work, asked, async (tx) => {
      const { site, day } = await this.desk.at(tx, params.siteId, siteIdsFor(me, 'qualification.grant'));
      const qualificationIds = body.rows.map(({ id }) => id);
      const edited: Edited[] = [];
      return {
        known: await this.qualifications.list(tx, site.id, { qualificationIds }, day),
        figures: noFigures,
        one: async (before: QualificationView, row: BulkRow<QualificationChange>) => {
          const done = await this.editOne(tx, before, row, day.today);
          if (done) edited.push(done);
          return done && { [done.act]: 1 };
        },
        settle: async () => {
          await record(tx, site.id, edited);
          return {};
        },
      };
    });
  }

  private async editOne(
    tx: Tx,
    before: QualificationView,
    { version, change }: BulkRow<QualificationChange>,
    today: DateText,
  ): Promise<Edited | null> {
    ensure(mayEditQualification(before, version, change, today));
    if (changesNothing(before, change)) return null;
    const after: QualificationView = { ...before, ...change };
    const act = actOf(before, after);
    if (act === 'givenBack') await this.ensureNoneStands(tx, before);
    ensureWritten(await this.qualifications.edit(tx, after, version));
    return { act, before, after };
  }

  /** Somebody may have been qualified anew since. */
  private async ensureNoneStands(tx: Tx, { siteId, employeeId, topicId, name }: QualificationView): Promise<void> {
    const both = { employeeIds: [employeeId], topicIds: [topicId] };
    const standing = await this.qualifications.between(tx, siteId, both);
    if (standing.length > 0) throw new Refused('qualification-stands', { name });
  }
}

function actOf(before: QualificationView, after: QualificationView): Act {
  if (before.revokedFor === after.revokedFor) return 'renewed';
  return after.revokedFor === null ? 'givenBack' : 'revoked';
}

/** One act for each person, kind and end, however many topics. */
async function record(tx: Tx, siteId: string, edited: readonly Edited[]): Promise<void> {
  const groups = new Map<string, Edited[]>();
  for (const one of edited) {
    const key = JSON.stringify([one.before.employeeId, one.act, one.before.validUntil, one.after.validUntil]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  for (const group of groups.values()) {
    const [first] = group;
    if (!first) continue;
    const { act, before, after } = first;
    await tx.audit({
      siteId,
      action: acts[act],
      noun: 'employee',
      nounId: before.employeeId,
      before: { validUntil: before.validUntil },
      after: { topicIds: group.map((one) => one.before.topicId), validUntil: after.validUntil },
      ...(act === 'revoked' && { personal: { reason: after.revokedFor } }),
    });
  }
}
