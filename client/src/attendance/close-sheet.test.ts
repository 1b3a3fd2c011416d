import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { SheetView } from '@fortnight/shared/attendance/attendance.contract';
import { Me } from '../person/me';
import { Ask, type Question } from '../ui/ask';
import { FakeServer } from '../testing/fake-server';
import { testProviders } from '../testing/render';
import { idOf, sampleMe, sampleRow, sampleSheet } from '../testing/session-sample';
import { clockAt, meAnswer, signedIn } from '../testing/signed-in';
import { Toasts } from '../ui/toasts';
import { CloseSheet } from './close-sheet';
import { RollCallStore } from './roll-call-store';

const sheetPath = `/api/sessions/${idOf(100)}/sheet`;

/** Asks to close a sheet; the reader says yes or goes back. */
async function close(
  sheet: SheetView,
  isMeant: boolean,
  marks: unknown = sheet,
): Promise<{ server: FakeServer; questions: Question[]; store: RollCallStore }> {
  const server = new FakeServer({
    ...meAnswer(sampleMe('supervisor')),
    [`GET ${sheetPath}`]: sheet,
    [`POST ${sheetPath}/marks`]: marks,
    [`POST ${sheetPath}/close`]: { ...sheet, closed: { name: '王芳', at: '2026-12-01T02:31:00Z' }, version: 8 },
  });
  const questions: Question[] = [];
  const ask = {
    decide: (question: Question) => {
      questions.push(question);
      return Promise.resolve(isMeant ? { reason: '' } : undefined);
    },
  };
  TestBed.configureTestingModule({
    providers: [
      testProviders(server, { providers: [signedIn(), clockAt('2026-12-01T02:31:00Z')] }),
      RollCallStore,
      { provide: Ask, useValue: ask },
    ],
  });
  const store = TestBed.inject(RollCallStore);
  store.open(idOf(100));
  await TestBed.inject(Me).load();
  TestBed.tick();
  await store.queue.flush();
  await TestBed.inject(ApplicationRef).whenStable();
  await TestBed.inject(CloseSheet).run(store);
  return { server, questions, store };
}

const closing = (server: FakeServer) => server.asked.filter(({ route }) => route.endsWith('/close'));

beforeEach(() => localStorage.clear());

describe('closing a roll call', () => {
  it('shows first how many will count as absent, then closes the version that was seen', async () => {
    const rows = [sampleRow(11, '陈雨桐', { status: 'present' }), sampleRow(12, '何佳'), sampleRow(13, '刘洋')];
    const { server, questions, store } = await close(sampleSheet({ rows, version: 7 }), true);
    expect(questions[0]).toMatchObject({
      text: '还有 2 人未定，会记为旷课。结束以后不能再改，这场课记为已开展。',
      act: '结束点名，2 人记旷课',
    });
    expect(closing(server)[0]).toMatchObject({ body: { unmarkedAreAbsent: true }, headers: { 'If-Match': '"7"' } });
    expect(store.sheet.value()?.closed?.name).toBe('王芳');
  });

  it('does nothing when the reader goes back', async () => {
    const { server } = await close(sampleSheet(), false);
    expect(closing(server)).toEqual([]);
  });

  it('does not even ask while marks are unsaved', async () => {
    const left = [{ employeeId: idOf(13), status: 'excused', note: null }];
    localStorage.setItem(`fortnight.marks.${idOf(9)}.${idOf(100)}`, JSON.stringify(left));
    const { server, questions } = await close(sampleSheet(), true, new Error('no network'));
    expect(questions).toEqual([]);
    expect(closing(server)).toEqual([]);
    expect(TestBed.inject(Toasts).list()[0]?.text).toBe('1 人的标记没有保存，已留在本机');
  });
});
