import { Injector, signal } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import type { SessionChange } from '@fortnight/shared/plan/plan.contract';
import { of } from 'rxjs';
import { sampleBoard, sampleDraft } from '../testing/board-sample';
import { idOf } from '../testing/session-sample';
import { Me } from '../person/me';
import { BoardStore } from './board-store';
import { BoardTell } from './board-tell';
import type { SeriesAnswer } from './series-dialog';
import { askReach } from './series-reach';

const session = sampleDraft();

function ask(change: SessionChange, answer?: SeriesAnswer, inSeries: string[] = [session.id]) {
  const [open, edited] = [jest.fn(() => ({ afterClosed: () => of(answer) })), jest.fn()];
  const injector = Injector.create({
    providers: [
      { provide: BoardStore, useValue: { board: signal(sampleBoard({ inSeries })) } },
      { provide: BoardTell, useValue: { edited } },
      { provide: Me, useValue: { holds: () => true } },
      { provide: MatDialog, useValue: { open } },
    ],
  });
  return { reach: askReach(injector, session.id, change, true), open, edited };
}

test('a session whose series has no other draft is changed alone, and nobody is asked', async () => {
  const { reach, open } = ask({ startsLocally: '16:00' }, undefined, []);
  expect([await reach, open.mock.calls]).toEqual(['alone', []]);
});

test.each<SessionChange>([
  { topicIds: [idOf(9)] },
  { startsLocally: '16:00', teamIds: [idOf(20)] },
  // Refused anyway: no need to ask first.
  { on: '2027-01-05' },
])('%j is about one session alone', async (change) => {
  const { reach, open } = ask(change);
  expect([await reach, open.mock.calls]).toEqual(['alone', []]);
});

test.each([
  ['alone', 'alone'],
  [undefined, 'back'],
] as const)('the answer %j goes on as %s', async (answer, expected) => {
  const { reach, edited } = ask({ startsLocally: '16:00' }, answer);
  expect([await reach, edited.mock.calls]).toEqual([expected, []]);
});

test('what was done for more than one is told with its numbers', async () => {
  const { reach, edited } = ask({ startsLocally: '16:00' }, { moved: 4, lost: 1 });
  expect([await reach, edited.mock.calls]).toEqual(['done', [[{ moved: 4, lost: 1 }]]]);
});
