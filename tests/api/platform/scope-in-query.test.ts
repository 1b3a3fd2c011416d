import { randomUUID } from 'node:crypto';
import { shiftRosterEndpoints } from '@fortnight/shared/person/shift-roster.contract';
import { calendarEndpoints } from '@fortnight/shared/site/calendar.contract';
import { siteEndpoints, type TeamView } from '@fortnight/shared/site/site.contract';
import { templateBodyOf } from '@fortnight/shared/template/series-template.rules';
import { templateEndpoints } from '@fortnight/shared/template/template.contract';
import { ShiftDayRepository } from '../../../server/src/person/shift-day.repository';
import { ShiftPatternRepository } from '../../../server/src/person/shift-pattern.repository';
import { PlanEditRepository } from '../../../server/src/plan/plan-edit.repository';
import type { Tx } from '../../../server/src/platform/transaction';
import { UnitOfWork } from '../../../server/src/platform/unit-of-work';
import { CalendarRepository } from '../../../server/src/site/calendar.repository';
import { TemplateRepository } from '../../../server/src/template/template.repository';
import { add, draft, sessionBody, startPlanWorld, type PlanWorld } from '../plan/plan-world';

let world: PlanWorld;
let team: TeamView;
let shiftId: string;
beforeAll(async () => {
  world = await startPlanWorld();
  const shifts = [{ name: '早班', startsLocally: '08:00', endsLocally: '16:00', minimumOnPost: 0 }];
  const body = { name: '巡逻班', shortName: '巡逻', shifts };
  const params = { siteId: world.site.id };
  team = await world.company.administrator.call(siteEndpoints.createTeam, { params, body });
  const [shift] = await world.app.sql<{ id: string }>('SELECT id FROM shift WHERE team_id = $1', [team.id]);
  shiftId = shift?.id ?? '';
});
afterAll(() => world.app.close());

/** What a write touches, told with some site. */
const touched = (write: (tx: Tx) => Promise<number>): Promise<number> =>
  world.app.get(UnitOfWork).run(null, (tx) => {
    tx.bookkeeping('a test of what is written');
    return write(tx);
  });

/** Nothing of another site is written, and something of the own. */
async function expectScoped(write: (tx: Tx, siteId: string) => Promise<number>): Promise<void> {
  expect(await touched((tx) => write(tx, world.otherSite.id))).toBe(0);
  expect(await touched((tx) => write(tx, world.site.id))).toBe(1);
}

describe('a write by id reaches no other site:', () => {
  it('an act on a plan that is undone', async () => {
    const { id: planId } = await draft(world.li.client, world.site.id);
    await add(world.li.client, planId, await sessionBody(world, { on: '2026-12-08' }));
    const [edit] = await world.app.sql<{ id: string }>('SELECT id FROM plan_edit WHERE plan_id = $1 LIMIT 1', [planId]);
    await expectScoped((tx, siteId) => world.app.get(PlanEditRepository).markUndone(tx, siteId, edit?.id ?? ''));
  });

  it('a change of the calendar that is undone', async () => {
    const body = { act: 'mark', fromOn: '2026-12-24', untilOn: '2026-12-24', kind: 'closed', name: '盘点' } as const;
    await world.company.administrator.call(calendarEndpoints.changeCalendar, {
      params: { siteId: world.site.id },
      body,
    });
    const sql = 'SELECT id FROM calendar_change WHERE site_id = $1 ORDER BY seq DESC LIMIT 1';
    const [change] = await world.app.sql<{ id: string }>(sql, [world.site.id]);
    await expectScoped((tx, siteId) => world.app.get(CalendarRepository).markUndone(tx, siteId, change?.id ?? ''));
  });

  it('a template that is edited', async () => {
    const params = { siteId: world.site.id };
    const [template] = await world.li.client.call(templateEndpoints.listTemplates, { params });
    if (!template) throw new Error('no template');
    const body = templateBodyOf(template);
    const { id, version } = template;
    await expectScoped((tx, siteId) => world.app.get(TemplateRepository).edit(tx, siteId, id, body, version));
  });

  it('a pattern that is edited, replaced or deleted', async () => {
    const body = {
      name: '天天',
      cycle: [shiftId],
      anchorOn: '2026-12-01',
      followsCalendar: false,
      groups: [{ name: '甲', offset: 0 }],
    };
    const params = { teamId: team.id };
    const pattern = await world.company.administrator.call(shiftRosterEndpoints.createPattern, { params, body });
    const patterns = world.app.get(ShiftPatternRepository);
    const { id, version } = pattern;
    await expectScoped((tx, siteId) => patterns.edit(tx, siteId, pattern, body, version));
    await expectScoped((tx, siteId) => patterns.replace(tx, siteId, id, version + 1, '2026-12-20'));
    await expectScoped((tx, siteId) => patterns.remove(tx, siteId, id, version + 2));
  });

  it('a swap that is taken back, and with it the days that it covered', async () => {
    const days = world.app.get(ShiftDayRepository);
    const id = randomUUID();
    const employees = await world.app.sql<{ id: string }>('SELECT id FROM employee WHERE team_id = $1 LIMIT 2', [
      world.desk.id,
    ]);
    await world.app.sql(
      `INSERT INTO shift_swap (id, site_id, team_id, on_date, one_employee_id, other_employee_id, one_shift_id, reason, at)
       VALUES ($1, $2, $3, '2026-12-14', $4, $5, $6, '家中有事', '2026-12-01T00:00:00Z')`,
      [id, world.site.id, team.id, employees[0]?.id, employees[1]?.id, shiftId],
    );
    const swap = await touched(async (tx) => ((await days.findSwap(tx, id, [world.site.id])) !== undefined ? 1 : 0));
    expect(swap).toBe(1);
    await expectScoped(async (tx, siteId) => {
      const found = await days.findSwap(tx, id, [world.site.id]);
      return found ? days.undoSwap(tx, { ...found, siteId }) : -1;
    });
  });
});
