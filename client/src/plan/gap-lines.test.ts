import { planGaps } from '@fortnight/shared/plan/gap.rules';
import { findAllConflicts } from '@fortnight/shared/session/conflict.rules';
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
);
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
