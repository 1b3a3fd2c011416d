import { planGaps } from '@fortnight/shared/plan/gap.rules';
import { defaultFigures } from '@fortnight/shared/policy/policy';
import { bareFacts } from '@fortnight/shared/session/bare-facts';
import type { Conflict } from '@fortnight/shared/session/conflict.contract';
import { findAllConflicts } from '@fortnight/shared/session/conflict.rules';
import { workingCalendar } from '@fortnight/shared/time/working-calendar';
import { sittingOf } from '@fortnight/shared/session/sitting';
import zh from '../i18n/zh-CN.json';
import type { Say } from '../session/say';
import { sampleBoard, sampleDraft, sampleNeed } from '../testing/board-sample';
import { idOf } from '../testing/session-sample';
import { gapLines } from './gap-lines';
import { reviewSums } from './review-sums';
import { thinWeeks } from './thin-weeks';

const say: Say = (key, params = {}) => {
  const found = key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], zh);
  return String(found).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name]));
};

const unnamed = sampleDraft({ id: idOf(101), instructors: [], on: '2026-12-18' });
const clashing = sampleDraft({ id: idOf(102), teams: [{ id: idOf(21), name: '大堂班', shortName: '大堂' }] });
const sessions = [sampleDraft(), unnamed, clashing];
const conflicts = findAllConflicts(
  [sampleDraft(), clashing].map((session) => sittingOf(session, () => 14)),
  [],
  bareFacts({
    site: { ...sampleBoard().site },
    calendar: workingCalendar(sampleBoard().calendar),
    figures: defaultFigures(),
  }),
);
const soft: Conflict = {
  ...{ code: 'rest-day', sessionId: idOf(100), otherSessionId: null, subjectId: idOf(20), subjectName: '前台班' },
  params: { subject: '前台班', people: 3, names: '陈静、孙丽', on: '2026-12-15' },
  reason: null,
};
const needs = [sampleNeed(), sampleNeed({ teamId: idOf(21), teamShortName: '大堂', placed: 5 })];
const board = sampleBoard({ sessions, needs, conflicts, gaps: planGaps(sessions, conflicts, needs) });

describe('the lines of the checklist', () => {
  const lines = gapLines(board, 'zh-CN', say);

  it('name what, what is wrong and where, and lead to the session', () => {
    expect(lines[0]).toEqual({
      code: 'instructor-not-named',
      blocks: true,
      rule: 'R6',
      what: '投诉处理与回复',
      fault: '没有讲师',
      where: '12月18日 周五 14:00，前台班',
      act: '定讲师',
      place: { sessionId: idOf(101), templateId: null },
    });
  });

  it('word a conflict as the server refuses it', () => {
    const [clash] = lines.filter(({ code }) => code === 'conflict');
    expect(clash).toMatchObject({ blocks: true, fault: '讲师时间冲突', act: '去改' });
    expect(clash?.where).toContain('王芳');
  });

  it('ask for the reason of a soft conflict, and show it once it is given', () => {
    const explained = { ...soft, reason: { text: '月内补休', by: '王芳', at: '2026-11-20T01:00:00Z' } };
    const [open, given] = [soft, explained].map((one) => {
      const gaps = planGaps(sessions, [one], []).filter(({ code }) => code === 'conflict');
      return gapLines({ ...board, gaps }, 'zh-CN', say)[0];
    });
    expect(open).toMatchObject({ blocks: true, fault: '占用轮休', act: '写理由' });
    expect(open?.where).toContain('前台班有 3 人当天轮休：陈静、孙丽。');
    expect(given).toMatchObject({ blocks: false });
    expect(given?.where).toContain('理由：月内补休');
  });

  it('gather a promise by template, team by team, and do not block', () => {
    expect(lines.at(-1)).toMatchObject({
      blocks: false,
      rule: 'P2b',
      what: '岗位技能',
      fault: '差 3 场',
      where: '前台 4/6（可排 12月8日、12月9日、12月10日），大堂 5/6（可排 12月8日、12月9日、12月10日）',
      place: { sessionId: null, templateId: idOf(60) },
    });
  });
});

describe('weeks with too little of the supervisor (R7)', () => {
  it('are told and lead to their week', () => {
    expect(thinWeeks(board.supervisorWeeks, 'zh-CN', say)).toEqual([
      expect.objectContaining({ blocks: false, rule: 'R7', place: expect.objectContaining({ on: '2026-12-14' }) }),
    ]);
    expect(thinWeeks([{ mondayOn: '2026-12-14', hours: 2, asked: 2 }], 'zh-CN', say)).toEqual([]);
  });
});

describe('what a plan comes to', () => {
  it('counts people once and invitations for each session', () => {
    expect(reviewSums(board, 'zh-CN')).toMatchObject({
      people: 28,
      invites: 42,
      promises: 2,
      promisesMet: 0,
      unnamed: 1,
      leastWeek: { hours: 1.5 },
      programmes: [{ code: 'P2b', name: '岗位技能', tint: 3, count: 3 }],
    });
  });
});
