import { personEndpoints } from '@fortnight/shared/person/person.contract';
import { planEndpoints, type PlanBoard } from '@fortnight/shared/plan/plan.contract';
import { seriesEndpoints, type SeriesOutcome, type SeriesPreview } from '@fortnight/shared/plan/series.contract';
import { sessionChangeEndpoints } from '@fortnight/shared/plan/session-change.contract';
import { templateEndpoints } from '@fortnight/shared/template/template.contract';
import { addDays } from '@fortnight/shared/time/days';
import type { TestClient } from '../../support/test-client';
import { approve, boardOf, draft, startPlanWorld, type PlanWorld } from './plan-world';

type Session = PlanBoard['sessions'][number];
type Change = {
  on?: string;
  startsLocally?: string;
  minutes?: number;
  roomId?: string | null;
  instructorIds?: string[];
};

describe('editing a series', () => {
  let world: PlanWorld;
  let planIds: string[];
  let tuesdays: Session[];
  beforeEach(async () => {
    world = await startPlanWorld();
    const plans = [
      await draft(world.li.client, world.site.id, '2026-12', 'templates'),
      await draft(world.li.client, world.site.id, '2027-01', 'templates'),
    ];
    planIds = plans.map(({ id }) => id);
    tuesdays = await sittings();
  });
  afterEach(() => world.app.close());

  /** The weekly sittings of the front desk, over both months, in order. */
  const sittings = async (): Promise<Session[]> => {
    const boards = await Promise.all(planIds.map((planId) => boardOf(world.li.client, planId)));
    return boards
      .flatMap(({ sessions }) => sessions)
      .filter(({ programmeCode, teams }) => programmeCode === 'P2a' && teams[0]?.id === world.desk.id);
  };
  const places = (list: readonly Session[]) => list.map(({ id, on, startsLocally }) => [id, on, startsLocally]);
  const nth = (at: number): Session => {
    const found = tuesdays[at];
    if (!found) throw new Error(`no sitting ${at}`);
    return found;
  };
  const asks = (change: Change) => ({ change, includeMoved: false, everyDay: false });
  const preview = (sessionId: string, change: Change, client: TestClient = world.li.client): Promise<SeriesPreview> =>
    client.call(seriesEndpoints.previewSeries, { params: { sessionId }, body: asks(change) });
  const seenIn = ({ rows }: SeriesOutcome) =>
    rows
      .filter(({ result }) => result === 'moved' || result === 'lost')
      .map(({ sessionId, version }) => ({ sessionId, version }));
  const editOf = async (at: number, change: Change, scope: 'following' | 'all', laterMonths = false) => {
    const { scopes } = await preview(nth(at).id, change);
    const body = { ...asks(change), scope, laterMonths, seen: seenIn(scopes[scope]) };
    return { params: { sessionId: nth(at).id }, body };
  };
  const edit = async (at: number, change: Change, scope: 'following' | 'all', laterMonths = false) =>
    world.li.client.call(seriesEndpoints.editSeries, await editOf(at, change, scope, laterMonths));
  const undo = (planId = planIds[0] ?? ''): Promise<PlanBoard> =>
    world.li.client.call(planEndpoints.undo, { params: { planId } });

  it('previews every scope over both drafts, and writes nothing', async () => {
    const { scopes, series, later } = await preview(nth(2).id, { on: addDays(nth(2).on, 2), startsLocally: '18:15' });
    const told = ({ kept, moved, lost, rows }: SeriesOutcome) => [kept, moved, lost, rows.length];
    const count = tuesdays.length;
    expect(told(scopes.this)).toEqual([count - 1, 1, 0, count]);
    expect(scopes.following.rows.slice(0, 2).map(({ reason }) => reason)).toEqual(['before', 'before']);
    expect(scopes.following.moved + scopes.following.lost).toBe(count - 2);
    expect(scopes.all.rows.every(({ result }) => result === 'moved' || result === 'lost')).toBe(true);
    expect(series).toMatchObject({ teams: ['前台班'], promise: { count: 1, per: 'week' }, weekdays: 1 });
    expect(later).toEqual({ teams: 2, isSayable: true, faults: [] });
    expect(places(await sittings())).toEqual(places(tuesdays));
  });

  it('moves this and the following in all drafts as one act, which undo gives back from either plan', async () => {
    const board = await edit(2, { on: addDays(nth(2).on, 2), startsLocally: '18:15' }, 'following');
    expect(board.undoable).toMatchObject({ command: 'edit-series' });
    const after = await sittings();
    expect(places(after.slice(0, 2))).toEqual(places(tuesdays.slice(0, 2)));
    expect(after.slice(2).every(({ startsLocally }) => startsLocally === '18:15')).toBe(true);
    await undo(planIds[1]);
    expect(places(await sittings())).toEqual(places(tuesdays));
    expect((await boardOf(world.li.client, planIds[0] ?? '')).undoable).toBeNull();
    await edit(2, { on: addDays(nth(2).on, 2), startsLocally: '18:15' }, 'following');
    expect(places(await sittings())).toEqual(places(after));
  });

  it('names the periods of the promise that an edit leaves short, scope by scope', async () => {
    const shortIn = ({ promise }: SeriesOutcome) => promise?.short;
    const first = { fromOn: '2026-11-30', untilOn: '2026-12-06', needed: 1, placed: 0 };
    expect(nth(0).on).toBe('2026-12-01');
    const away = await preview(nth(0).id, { on: '2026-12-07', startsLocally: '18:15' });
    expect(shortIn(away.scopes.this)).toEqual([first]);
    expect(shortIn(away.scopes.all)).toEqual(expect.arrayContaining([first]));
    const within = await preview(nth(0).id, { on: '2026-12-03', startsLocally: '18:15' });
    expect([shortIn(within.scopes.this), within.scopes.this.warnings]).toEqual([[], 0]);
  });

  it('prices letters as a change does: only what binds has any, and that is locked', async () => {
    const [planId = ''] = planIds;
    const { sessions } = await boardOf(world.li.client, planId);
    for (const { id: sessionId, version } of sessions.filter(({ instructors }) => instructors.length === 0)) {
      await world.li.client.call(planEndpoints.removeSession, { params: { planId, sessionId }, version });
    }
    await world.app.sql(`UPDATE employee SET mail = lower(staff_number) || '@example.test' WHERE mail IS NULL`);
    await approve(world.li.client, world.manager.client, planId);
    const bound = nth(1);
    const fromJanuary = tuesdays.find(({ on }) => on > '2027');
    const { scopes } = await preview(fromJanuary?.id ?? '', { startsLocally: '17:00' });
    const december = scopes.all.rows.filter(({ month }) => month === '2026-12');
    expect(new Set(december.map(({ result, reason }) => `${result} ${reason}`))).toEqual(new Set(['locked binding']));
    expect([scopes.all.mails, scopes.all.moved > 0]).toEqual([0, true]);
    const params = { sessionId: bound.id };
    const price = await world.li.client.call(sessionChangeEndpoints.previewChange, {
      params,
      body: { to: { startsLocally: '17:00' } },
    });
    expect(price.mails).toBe(bound.expected);
    expect(price.mails).toBeGreaterThan(0);
  });

  it('keeps a sitting that was moved by itself where it is', async () => {
    const exception = nth(3);
    await world.li.client.call(planEndpoints.changeSession, {
      params: { planId: planIds[0] ?? '', sessionId: exception.id },
      body: { startsLocally: '10:00' },
      version: exception.version,
    });
    const { scopes } = await preview(nth(2).id, { startsLocally: '17:00' });
    expect(scopes.all.rows[3]).toMatchObject({ result: 'kept', reason: 'by-hand', isMovedByItself: true });
    await edit(2, { startsLocally: '17:00' }, 'all');
    expect((await sittings()).map(({ startsLocally }) => startsLocally)).toEqual(
      tuesdays.map(({ id }) => (id === exception.id ? '10:00' : '17:00')),
    );
  });

  it('is refused as a whole with the date of the sitting that changed since the preview', async () => {
    const prepared = await editOf(1, { startsLocally: '17:00' }, 'all');
    await world.wang.client.call(planEndpoints.changeSession, {
      params: { planId: planIds[0] ?? '', sessionId: nth(3).id },
      body: { minutes: 75 },
      version: nth(3).version,
    });
    const refused = await world.li.client.refused(seriesEndpoints.editSeries, prepared);
    expect(refused).toMatchObject({ status: 412, code: 'series-changed', params: { on: nth(3).on } });
    expect((await sittings()).filter(({ startsLocally }) => startsLocally === '17:00')).toEqual([]);
  });

  it('gives the same answer under the same key, and moves nothing a second time', async () => {
    const prepared = { ...(await editOf(0, { startsLocally: '17:00' }, 'all')), key: 'series-once-and-no-more' };
    await world.li.client.call(seriesEndpoints.editSeries, prepared);
    const versions = (await sittings()).map(({ version }) => version);
    await world.li.client.call(seriesEndpoints.editSeries, prepared);
    expect((await sittings()).map(({ version }) => version)).toEqual(versions);
  });

  it('does not show itself to another site, nor to trainees', async () => {
    const params = { sessionId: nth(0).id };
    const body = asks({ startsLocally: '17:00' });
    const { otherSupervisor, trainee } = world;
    expect(await otherSupervisor.client.refused(seriesEndpoints.previewSeries, { params, body })).toMatchObject({
      status: 404,
    });
    expect(await otherSupervisor.client.refused(seriesEndpoints.readSeries, { params })).toMatchObject({ status: 404 });
    expect(await trainee.client.refused(seriesEndpoints.readSeries, { params })).toMatchObject({ status: 403 });
  });

  it('is not undone once somebody else has changed one of its sittings in any plan, and says who', async () => {
    await edit(0, { startsLocally: '17:00' }, 'all');
    const last = (await sittings()).at(-1);
    await world.wang.client.call(planEndpoints.changeSession, {
      params: { planId: planIds[1] ?? '', sessionId: last?.id ?? '' },
      body: { minutes: 75 },
      version: last?.version ?? 0,
    });
    const params = { planId: planIds[0] ?? '' };
    const refused = await world.li.client.refused(planEndpoints.undo, { params });
    expect(refused).toMatchObject({ status: 409, code: 'edited-since', params: { person: '王芳' } });
    expect((await sittings()).every(({ startsLocally }) => startsLocally === '17:00')).toBe(true);
  });

  it('changes the template for later months when asked, and takes that back as well', async () => {
    const templateId = nth(0).templateId ?? '';
    const read = () => world.li.client.call(templateEndpoints.readTemplate, { params: { templateId } });
    const before = await read();
    await edit(0, { on: addDays(nth(0).on, 2), startsLocally: '17:00' }, 'all', true);
    expect(await read()).toMatchObject({ startsLocally: '17:00', ruleSet: { rules: ['FREQ=WEEKLY;BYDAY=TH'] } });
    await undo();
    expect(await read()).toEqual({ ...before, version: before.version + 2 });
  });

  it('is undone with its template only by who may still edit both, and then wholly', async () => {
    await edit(0, { startsLocally: '17:00' }, 'all', true);
    const after = places(await sittings());
    const params = { employeeId: world.li.employee.id };
    const { administrator } = world.company;
    const { roles, version } = await administrator.call(personEndpoints.readEmployee, { params });
    const without = await administrator.call(personEndpoints.grantRoles, { params, body: { roles: [] }, version });
    const refused = await world.li.client.refused(planEndpoints.undo, { params: { planId: planIds[0] ?? '' } });
    expect(refused).toMatchObject({ status: 403, code: 'right-missing' });
    await administrator.call(personEndpoints.grantRoles, { params, body: { roles }, version: without.version });
    expect(places(await sittings())).toEqual(after);
    await undo();
    expect(places(await sittings())).toEqual(places(tuesdays));
  });

  it('is not undone once its template was edited since: then nothing is', async () => {
    await edit(0, { startsLocally: '17:00' }, 'all', true);
    const after = places(await sittings());
    const templateId = nth(0).templateId ?? '';
    await world.app.sql('UPDATE template SET minutes = 75, version = version + 1 WHERE id = $1', [templateId]);
    const params = { planId: planIds[0] ?? '' };
    expect(await world.li.client.refused(planEndpoints.undo, { params })).toMatchObject({
      code: 'template-edited-since',
    });
    expect(places(await sittings())).toEqual(after);
  });

  it('leaves a template alone that would not hold, as the preview says, and does nothing at all then', async () => {
    // Sittings may be that late; the promise counts none of them.
    await world.app.sql(`UPDATE template SET not_after = '17:00' WHERE id = $1`, [nth(0).templateId]);
    const late = { startsLocally: '18:15' };
    const { later } = await preview(nth(0).id, late);
    expect(later).toMatchObject({ isSayable: true, faults: [{ code: 'outside-own-window' }] });
    const prepared = await editOf(0, late, 'all', true);
    expect(await world.li.client.refused(seriesEndpoints.editSeries, prepared)).toMatchObject({
      status: 422,
      code: 'template-would-not-hold',
      params: { count: 1 },
    });
    expect(places(await sittings())).toEqual(places(tuesdays));
  });

  it('says where the template cannot say a change, and where a change is nothing of its', async () => {
    expect((await preview(nth(0).id, { on: addDays(nth(0).on, 7) })).later).toMatchObject({ isSayable: false });
    const instructorIds = [world.wang.employee.id];
    expect((await preview(nth(0).id, { instructorIds })).later).toBeNull();
    const prepared = await editOf(0, { on: addDays(nth(0).on, 7) }, 'all', true);
    expect(await world.li.client.refused(seriesEndpoints.editSeries, prepared)).toMatchObject({
      code: 'template-cannot-follow',
    });
  });

  it('does not put a template back that could not be saved any more', async () => {
    await edit(0, { startsLocally: '17:00' }, 'all', true);
    await world.app.sql(`UPDATE site SET opens_locally = '16:00' WHERE id = $1`, [world.site.id]);
    const after = places(await sittings());
    const params = { planId: planIds[0] ?? '' };
    expect(await world.li.client.refused(planEndpoints.undo, { params })).toMatchObject({ code: 'invalid-request' });
    expect(places(await sittings())).toEqual(after);
  });

  it('remembers skipped dates, and brings one back as the occurrence that it was', async () => {
    const [planId = ''] = planIds;
    const removed = nth(1);
    const params = { planId, sessionId: removed.id };
    const board = await world.li.client.call(planEndpoints.removeSession, { params, version: removed.version });
    expect(board.skipped).toMatchObject([{ sessionId: removed.id, on: removed.on, personName: '李娜' }]);
    const { skipped } = await world.li.client.call(seriesEndpoints.readSeries, { params: { sessionId: nth(0).id } });
    expect(skipped).toEqual(board.skipped);
    const back = await world.li.client.call(seriesEndpoints.bringBack, { params });
    expect(back.skipped).toEqual([]);
    expect(places(await sittings())).toEqual(places(tuesdays));
    expect(await world.li.client.refused(seriesEndpoints.bringBack, { params })).toMatchObject({ code: 'not-skipped' });
    expect((await undo()).skipped).toHaveLength(1);
  });

  it('tells which drafted sessions have others in their series', async () => {
    const { inSeries = [] } = await boardOf(world.li.client, planIds[0] ?? '');
    expect(inSeries).toEqual(expect.arrayContaining([nth(0).id]));
  });
});
