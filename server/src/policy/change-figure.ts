import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import { mayChangeFigure } from '@fortnight/shared/policy/figure.rules';
import { figuresInForce, policyValueSchema } from '@fortnight/shared/policy/policy';
import type { policyEndpoints, SiteFigures } from '@fortnight/shared/policy/policy.contract';
import type { PolicyKey } from '@fortnight/shared/policy/policy.data';
import { faultsOf } from '@fortnight/shared/rule/field-fault';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, notFound, Refused } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { FigureRepository } from './figure.repository';
import { figureHistories, todayAt } from './figures';

type Change = Asked<typeof policyEndpoints.changeFigure>;

/** Changes a figure from a date on, at all of the named sites or at none. What was before stays as it was. */
@Injectable()
export class ChangeFigure {
  constructor(
    private readonly work: UnitOfWork,
    private readonly figures: FigureRepository,
  ) {}

  /** @throws Refused 404 for a site where the asker edits no figures, 422 for a value or date that cannot be. */
  run(asked: Change): Promise<SiteFigures[]> {
    const { me, params, body } = asked;
    const allowedSites = siteIdsFor(me, 'policy.edit');
    const siteIds = [...new Set(body.siteIds)].sort();
    if (!siteIds.every((siteId) => allowedSites.includes(siteId))) notFound();
    ensureValue(params.key, body.value);
    return this.work.run(me, async (tx) => {
      // Two changes of figures that belong together wait for each other.
      await tx.query('SELECT id FROM site WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE', [siteIds]);
      const changed: SiteFigures[] = [];
      for (const siteId of siteIds) changed.push(await this.changeAt(tx, siteId, asked));
      return changed;
    });
  }

  private async changeAt(tx: Tx, siteId: string, { me, params: { key }, body }: Change): Promise<SiteFigures> {
    const { value, effectiveOn, reason } = body;
    const history = (await figureHistories(tx, [siteId])).get(siteId) ?? [];
    const before = figuresInForce(history, effectiveOn);
    const today = await todayAt(tx, siteId);
    // Whatever else is to change later is judged by its own date, against this one.
    const dates = [effectiveOn, ...history.map((row) => row.effectiveOn).filter((on) => on > effectiveOn)];
    for (const on of dates) {
      ensure(mayChangeFigure(figuresInForce([...history, { key, value, effectiveOn }], on), effectiveOn, today));
    }
    await this.figures.add(tx, siteId, key, body, me.employeeId);
    await tx.audit({
      siteId,
      action: 'figure-changed',
      noun: 'figure',
      nounId: key,
      before: { value: before[key] },
      after: { value, effectiveOn, reason },
    });
    return this.figures.ofSite(tx, siteId);
  }
}

/** @throws Refused with the fault of the field that the contract could not judge without knowing the figure. */
export function ensureValue(key: PolicyKey, value: unknown): void {
  const parsed = policyValueSchema(key).safeParse(value);
  if (parsed.success) return;
  const faults = faultsOf(parsed.error.issues, value).map((fault) => ({ ...fault, pointer: '/value' }));
  throw new Refused('invalid-request', { count: faults.length }, faults);
}
