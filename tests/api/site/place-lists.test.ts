import { placeListEndpoints, type RoomChange } from '@fortnight/shared/site/place-list.contract';
import { siteEndpoints, type RoomView, type TeamView } from '@fortnight/shared/site/site.contract';
import { Workbook } from 'exceljs';
import { SmallCompany } from '../../support/small-company';
import { startTestApp, type TestApp } from '../../support/test-app';
import type { TestClient } from '../../support/test-client';

let app: TestApp;
let company: SmallCompany;
let administrator: TestClient;
let params: { siteId: string };

beforeAll(async () => {
  app = await startTestApp({ now: '2026-12-01T01:00:00Z' });
  company = await SmallCompany.in(app);
  administrator = await app.as(company.administrator);
  params = { siteId: company.riverside };
});
afterAll(() => app.close());

const addRoom = (name: string, seats: number): Promise<RoomView> =>
  administrator.call(siteEndpoints.createRoom, { params, body: { name, seats } });
const rowsOf = <C>(things: readonly { id: string; version: number }[], change: C) =>
  things.map(({ id, version }) => ({ id, version, change }));
const editRooms = (rooms: readonly RoomView[], change: RoomChange, dryRun = false) =>
  administrator.call(placeListEndpoints.editRooms, { params, body: { dryRun, rows: rowsOf(rooms, change) } });
const rooms = (): Promise<RoomView[]> => administrator.call(siteEndpoints.listRooms, { params });
const byId = async (id: string): Promise<RoomView | undefined> => (await rooms()).find((room) => room.id === id);
const desk = async (): Promise<TeamView> => {
  const teams = await administrator.call(siteEndpoints.listTeams, { params });
  return teams.find(({ id }) => id === company.desk) as TeamView;
};

describe('the lists of places', () => {
  it('are searched by words, pinyin and initials, and narrowed', async () => {
    await addRoom('九楼多功能厅', 60);
    const found = async (query: object) =>
      (await administrator.call(siteEndpoints.listRooms, { params, query })).map(({ name }) => name);
    expect(await found({ search: 'jldgnt' })).toEqual(['九楼多功能厅']);
    expect(await found({ search: '多功能 jiulou' })).toEqual(['九楼多功能厅']);
    expect(await found({ search: 'dgnt', use: 'out' })).toEqual([]);
    expect(await found({ seats: '50' })).toEqual(['九楼多功能厅']);
    const teams = { params, query: { search: 'qt', cover: 'without' as const } };
    expect((await administrator.call(siteEndpoints.listTeams, teams)).map(({ id }) => id)).toEqual([company.desk]);
    const sites = await administrator.call(siteEndpoints.listSites, { query: { search: 'bj' } });
    expect(sites.map(({ id }) => id)).toEqual([company.riverside]);
  });
});

describe('editing many rooms', () => {
  it('foretells what it touches, writes it in one go, each on record, and is taken back', async () => {
    const [one, other] = [await addRoom('甲室', 20), await addRoom('乙室', 30)];
    const sessionId = await company.addSession({ on: '2026-12-07', startsLocally: '11:00' });
    await app.sql('UPDATE session SET room_id = $2 WHERE id = $1', [sessionId, one.id]);
    const change = { seats: 2, isActive: false };
    const foretold = await editRooms([one, other], change, true);
    expect(foretold).toMatchObject({ isWritten: false, changed: 2, idle: 2, binding: 1, unfit: 1, refused: [] });
    expect(await byId(one.id)).toEqual(one);
    expect(await editRooms([one, other], change)).toEqual({ ...foretold, isWritten: true });
    expect(await byId(one.id)).toEqual({ ...one, ...change, version: 2 });
    const audited = await app.sql<{ action: string }>(
      'SELECT action FROM audit_row WHERE noun_id = $1 ORDER BY audit_row.id',
      [one.id],
    );
    expect(audited.map(({ action }) => action)).toEqual(['room-created', 'room-edited', 'taken-out-of-use']);
    const back = [one, other].map(({ id, seats }) => ({ id, version: 2, change: { seats, isActive: true } }));
    const body = { dryRun: false, rows: back };
    expect(await administrator.call(placeListEndpoints.editRooms, { params, body })).toMatchObject({ taken: 2 });
    expect(await byId(other.id)).toEqual({ ...other, version: 3 });
  });

  it('writes none where one row stands against it, and names each', async () => {
    const [one, other] = [await addRoom('丙室', 20), await addRoom('丁室', 30)];
    await editRooms([one], { seats: 21 });
    const strange = { id: company.lobby, name: '', version: 1 } as RoomView;
    const report = await editRooms([one, other, strange], { seats: 25 });
    expect(report.isWritten).toBe(false);
    expect(report.refused.map(({ id, code }) => [id, code])).toEqual([
      [one.id, 'row-changed-meanwhile'],
      [company.lobby, 'not-found'],
    ]);
    expect(report.refused[0]?.detail).toContain('丙室');
    expect(await byId(other.id)).toEqual(other);
  });

  it('is not for others, nor for rooms elsewhere, nor for fields that are not offered', async () => {
    const room = await addRoom('戊室', 20);
    const body = { dryRun: false, rows: rowsOf([room], { seats: 25 }) };
    for (const who of [company.trainee, company.supervisor, company.otherSupervisor]) {
      const client = await app.as(who);
      expect((await client.refused(placeListEndpoints.editRooms, { params, body })).code).toBe('right-missing');
    }
    const elsewhere = { params: { siteId: company.harbour }, body };
    const strange = await administrator.call(placeListEndpoints.editRooms, elsewhere);
    expect(strange).toMatchObject({ isWritten: false, refused: [{ code: 'not-found', name: '' }] });
    for (const change of [{}, { name: '改名' }, { seats: 0 }]) {
      const wrong = { params, body: { ...body, rows: rowsOf([room], change) } };
      expect((await administrator.refused(placeListEndpoints.editRooms, wrong)).code).toBe('invalid-request');
    }
    expect(await byId(room.id)).toEqual(room);
  });
});

describe('editing many teams', () => {
  it('gives them shifts, says whose change, and refuses to take people out of use', async () => {
    const team = await desk();
    const shifts = [{ name: '早班', startsLocally: '07:00', endsLocally: '15:00', minimumOnPost: 3 }];
    const edit = (change: object, version = team.version) =>
      administrator.call(placeListEndpoints.editTeams, {
        params,
        body: { dryRun: false, rows: rowsOf([{ ...team, version }], change) },
      });
    const report = await edit({ shifts, isActive: false });
    expect(report).toMatchObject({ isWritten: false, refused: [{ code: 'team-has-people' }] });
    expect((await desk()).shifts).toEqual(team.shifts);
    expect(await edit({ shifts })).toMatchObject({ isWritten: true, changed: 1, people: team.headcount });
    expect(await edit({ shifts }, 2)).toMatchObject({ changed: 0, unchanged: 1 });
    expect(await desk()).toMatchObject({ shifts, version: 2 });
  });
});

describe('editing many sites', () => {
  it('changes their hours, counts what falls outside, and refuses hours that no site keeps', async () => {
    const sites = await administrator.call(siteEndpoints.listSites, {});
    await company.addSession({ on: '2026-12-08', startsLocally: '08:30', state: 'planned' });
    const edit = (change: object, dryRun: boolean) =>
      administrator.call(placeListEndpoints.editSites, { body: { dryRun, rows: rowsOf(sites, change) } });
    expect(await edit({ opensLocally: '09:00' }, true)).toMatchObject({ changed: sites.length, unfit: 1 });
    expect((await edit({ opensLocally: '21:00' }, true)).refused[0]?.code).toBe('closes-before-opening');
    expect((await edit({ isActive: false }, true)).refused.map(({ code }) => code)).toContain('site-has-people');
    expect(await edit({ opensLocally: '08:00', closesLocally: '21:00' }, false)).toMatchObject({ isWritten: true });
    const after = await administrator.call(siteEndpoints.listSites, {});
    expect(after.map(({ closesLocally }) => closesLocally)).toEqual(sites.map(() => '21:00'));
  });
});

describe('the sheets of places', () => {
  const sheetOf = async (body: Uint8Array) => {
    const book = new Workbook();
    await book.xlsx.load(Uint8Array.from(body).buffer);
    const sheet = book.worksheets[0];
    return Array.from({ length: sheet?.rowCount ?? 0 }, (_, at) =>
      (sheet?.getRow(at + 1).values as unknown[]).slice(1),
    );
  };

  it('hold what is filtered, in the order of the list', async () => {
    await addRoom('=1+1 室', 70);
    const query = { seats: '50' as const, sort: 'seats' as const, order: 'down' as const };
    const raw = await administrator.download(placeListEndpoints.exportRooms, { params, query });
    expect(raw.headers['content-disposition']).toContain("filename*=UTF-8''");
    expect(await sheetOf(raw.body)).toEqual([
      ['名称', '座位数', '状态'],
      ['=1+1 室', 70, '在用'],
      ['九楼多功能厅', 60, '在用'],
    ]);
    const teams = await administrator.download(placeListEndpoints.exportTeams, { params, query: { search: 'qtb' } });
    expect(await sheetOf(teams.body)).toEqual([
      ['名称', '简称', '班次', '最低在岗', '人数', '状态'],
      ['前台班', expect.any(String), '早班 07:00–15:00', '早班 3', expect.any(Number), '在用'],
    ]);
    const sites = await administrator.download(placeListEndpoints.exportSites, { query: {} });
    expect((await sheetOf(sites.body))[0]).toContain('时区');
  });

  it('are given to the staff of the site alone', async () => {
    const elsewhere = await app.as(company.otherSupervisor);
    const trainee = await app.as(company.trainee);
    for (const endpoint of [placeListEndpoints.exportRooms, placeListEndpoints.exportTeams]) {
      expect((await elsewhere.refused(endpoint, { params, query: {} })).status).toBe(404);
      expect((await trainee.refused(endpoint, { params, query: {} })).code).toBe('right-missing');
    }
  });
});
