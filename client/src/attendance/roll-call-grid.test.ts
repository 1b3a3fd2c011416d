import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { MarkBody, SheetView } from '@fortnight/shared/attendance/attendance.contract';
import type { MeView } from '@fortnight/shared/person/person.contract';
import { fireEvent, screen, waitFor, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { Reply, problemBody, type FakeServer } from '../testing/fake-server';
import { renderPart } from '../testing/render';
import { idOf, sampleMe, sampleRow, sampleSession, sampleSheet } from '../testing/session-sample';
import { clockAt, meAnswer, signedIn } from '../testing/signed-in';
import { RollCall } from './roll-call';
import { RollCallStore } from './roll-call-store';

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RollCall],
  providers: [RollCallStore],
  template: `<fn-roll-call zone="Asia/Shanghai" />`,
})
class Page {
  constructor() {
    inject(RollCallStore).open(idOf(100));
  }
}

const sheetPath = `/api/sessions/${idOf(100)}/sheet`;
const route = `POST ${sheetPath}/marks`;

interface Options {
  readonly sheet?: SheetView;
  readonly me?: MeView;
  readonly at?: string;
  readonly language?: 'zh-CN' | 'en';
  readonly marks?: (body: unknown) => unknown;
}

/** The roll call of the sample session at 09:05, with a server that keeps what it is told. */
async function open(options: Options = {}): Promise<FakeServer> {
  let sheet = options.sheet ?? sampleSheet();
  const keep = (body: unknown): SheetView => {
    const { marks } = body as MarkBody;
    const rows = sheet.rows.map((row) => ({ ...row, ...marks.find((mark) => mark.employeeId === row.employeeId) }));
    return (sheet = { ...sheet, rows, version: sheet.version + 1 });
  };
  const { server } = await renderPart(Page, {
    language: options.language ?? 'zh-CN',
    answers: {
      ...meAnswer({ ...(options.me ?? sampleMe('supervisor')), language: options.language ?? 'zh-CN' }),
      [`GET ${sheetPath}`]: () => sheet,
      [route]: options.marks ?? keep,
    },
    providers: [signedIn(), clockAt(options.at ?? '2026-12-01T01:05:00Z')],
  });
  await screen.findByRole('grid');
  return server;
}

const rowOf = (name: RegExp): HTMLElement => screen.getByRole('row', { name });
const checked = (name: RegExp): string | null =>
  within(rowOf(name)).queryByRole('radio', { checked: true })?.textContent?.trim() ?? null;
const sentMarks = (server: FakeServer): MarkBody['marks'] =>
  server.asked.filter((asked) => asked.route === route).flatMap((asked) => (asked.body as MarkBody).marks);

beforeEach(() => localStorage.clear());

describe('the roll call', () => {
  it('marks the focused row by letter and steps down', async () => {
    const server = await open();
    rowOf(/陈雨桐/).focus();
    await userEvent.keyboard('d');
    expect(checked(/陈雨桐/)).toMatch(/^出勤/);
    await waitFor(() => expect(rowOf(/何佳/)).toHaveFocus());
    await userEvent.keyboard('k');
    await waitFor(() => expect(sentMarks(server)).toHaveLength(2));
    expect(sentMarks(server).map(({ employeeId, status }) => [employeeId, status])).toEqual([
      [idOf(11), 'present'],
      [idOf(12), 'absent'],
    ]);
    expect(await screen.findByText(/已保存 09:05/)).toBeInTheDocument();
  });

  it('takes the letter although a Chinese input method is on', async () => {
    const server = await open();
    fireEvent.keyDown(rowOf(/陈雨桐/), { code: 'KeyC', key: 'Process', isComposing: true });
    await waitFor(() => expect(sentMarks(server)).toEqual([{ employeeId: idOf(11), status: 'late', note: null }]));
  });

  it('has its own letters in English', async () => {
    await open({ language: 'en' });
    fireEvent.keyDown(rowOf(/陈雨桐/), { code: 'KeyX' });
    expect(checked(/陈雨桐/)).toMatch(/^Excused/);
  });

  it('extends the selection with Shift and the arrows and marks all of it at once', async () => {
    const server = await open();
    rowOf(/陈雨桐/).focus();
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(screen.getAllByRole('row', { selected: true })).toHaveLength(3);
    await userEvent.keyboard('2');
    await waitFor(() => expect(sentMarks(server)).toHaveLength(3));
    expect(server.asked.filter((asked) => asked.route === route)).toHaveLength(1);
    expect(screen.queryAllByRole('row', { selected: true })).toHaveLength(0);
  });

  it('selects those without a mark and marks them from the menu', async () => {
    const rows = [sampleRow(11, '陈雨桐', { status: 'present' }), sampleRow(12, '何佳'), sampleRow(13, '刘洋')];
    const server = await open({ sheet: sampleSheet({ rows }) });
    await userEvent.click(screen.getByRole('button', { name: '选中未定的 2 人' }));
    await userEvent.click(screen.getByRole('button', { name: '2 人记为' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: '旷课' }));
    await waitFor(() => expect(sentMarks(server).map(({ employeeId }) => employeeId)).toEqual([idOf(12), idOf(13)]));
  });

  it('undoes my last mark and clears with Backspace', async () => {
    const server = await open();
    rowOf(/陈雨桐/).focus();
    await userEvent.keyboard('d');
    await userEvent.click(screen.getByRole('button', { name: '撤销上一次标记' }));
    await waitFor(() => expect(sentMarks(server).at(-1)).toEqual({ employeeId: idOf(11), status: null, note: null }));
    expect(checked(/陈雨桐/)).toBeNull();
    await userEvent.keyboard('1');
    await userEvent.keyboard('{ArrowUp}{Backspace}');
    expect(checked(/陈雨桐/)).toBeNull();
  });

  it('writes a note with N, and an Enter of the input method does not end it', async () => {
    const server = await open();
    fireEvent.keyDown(rowOf(/何佳/), { code: 'ArrowDown' });
    fireEvent.keyDown(rowOf(/何佳/), { code: 'KeyN' });
    const field = await screen.findByRole('textbox', { name: '何佳 的备注' });
    await userEvent.type(field, 'd 迟到');
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    expect(field).toBeInTheDocument();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(sentMarks(server)).toEqual([{ employeeId: idOf(12), status: null, note: 'd 迟到' }]));
  });

  it('keeps marks that could not be saved, says so and tries again', async () => {
    let isAway = true;
    const server = await open({
      marks: () => (isAway ? new Reply(409, problemBody('roll-call-not-open', 409)) : sampleSheet()),
    });
    rowOf(/陈雨桐/).focus();
    await userEvent.keyboard('d');
    expect(await screen.findByText('1 人的标记没有保存，已留在本机')).toBeInTheDocument();
    expect(checked(/陈雨桐/)).toMatch(/^出勤/);
    expect(Object.values({ ...localStorage }).join()).toContain(idOf(11));
    isAway = false;
    await userEvent.click(screen.getByRole('button', { name: '重试' }));
    await waitFor(() => expect(screen.queryByText('1 人的标记没有保存，已留在本机')).not.toBeInTheDocument());
    expect(sentMarks(server)).toHaveLength(2);
    await waitFor(() => expect(Object.keys(localStorage).filter((name) => name.includes('marks'))).toEqual([]));
  });

  it('sends what an earlier visit could not', async () => {
    const left = [{ employeeId: idOf(13), status: 'excused', note: null }];
    localStorage.setItem(`fortnight.marks.${idOf(9)}.${idOf(100)}`, JSON.stringify(left));
    const server = await open();
    await waitFor(() => expect(sentMarks(server)).toEqual(left));
  });

  it('lets a team leader mark the own team alone and says why', async () => {
    const rows = [sampleRow(11, '陈雨桐'), sampleRow(12, '何佳', { teamId: idOf(21), teamName: '大堂班' })];
    const teams = [20, 21].map((nth) => ({ id: idOf(nth), name: '', shortName: '' }));
    const session = sampleSession({ instructors: [], teams });
    const server = await open({ me: sampleMe('team-leader'), sheet: sampleSheet({ session, rows }) });
    const [button] = within(rowOf(/何佳/)).getAllByRole('radio');
    expect(button).toHaveAttribute('aria-disabled', 'true');
    rowOf(/陈雨桐/).focus();
    await userEvent.keyboard('{Control>}a{/Control}1');
    await waitFor(() => expect(sentMarks(server).map(({ employeeId }) => employeeId)).toEqual([idOf(11)]));
  });

  it('is read-only before it opens and after it is closed', async () => {
    await open({ at: '2026-11-30T01:00:00Z' });
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
    expect(screen.getByText(/开课前 \d+ 分钟起可以点名/)).toBeInTheDocument();
  });

  it('names who closed it', async () => {
    await open({ sheet: sampleSheet({ closed: { name: '李娜', at: '2026-12-01T02:40:00Z' } }) });
    expect(screen.getByText('李娜 12月1日 周二 10:40 结束了点名，不能再改。')).toBeInTheDocument();
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
  });
});
