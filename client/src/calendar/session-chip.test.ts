import type { Language } from '@fortnight/shared/rule/problem';
import en from '../i18n/en.json';
import zh from '../i18n/zh-CN.json';
import type { Say } from '../session/say';
import { sampleDraft } from '../testing/board-sample';
import { idOf } from '../testing/session-sample';
import { sessionChip, type ChipFacts } from './session-chip';
import { ghostEvent, sessionEvent } from './session-event';

/** The real words, filled in as Transloco does. */
function sayIn(language: Language): Say {
  return (key, params = {}) => {
    const found = key
      .split('.')
      .reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], language === 'en' ? en : zh);
    return String(found).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name]));
  };
}

const facts = (change: Partial<ChipFacts> = {}): ChipFacts => ({
  shown: 'draft',
  conflict: null,
  teamCount: 3,
  language: 'zh-CN',
  ...change,
});
const chipOf = (session = sampleDraft(), change: Partial<ChipFacts> = {}): ReturnType<typeof sessionChip> =>
  sessionChip(session, facts(change), sayIn(change.language ?? 'zh-CN'));

describe('a session chip', () => {
  it('says time, name, instructor, count and room', () => {
    expect(chipOf()).toMatchObject({
      start: '14:00',
      time: '14:00–15:30',
      shortName: '投诉处理',
      instructors: [{ letters: '王', name: '王芳' }],
      unnamed: null,
      count: '14',
      foot: '一号培训室',
      footIsReason: false,
      team: '前台',
      icon: null,
    });
  });

  it('breaks a Chinese name between words and loses nothing of it', () => {
    const { name } = chipOf();
    expect(name.join('')).toBe('投诉处理与回复');
    expect(name.length).toBeGreaterThan(1);
    expect(name.every((piece) => piece.length > 1)).toBe(true);
  });

  it('has a complete accessible name at every size', () => {
    expect(chipOf().label).toBe(
      '投诉处理与回复，岗位技能，12月15日 周二 14:00 到 15:30，前台班，王芳，一号培训室，应到 14 人，草稿',
    );
    expect(chipOf(sampleDraft(), { language: 'en', shown: 'approved' }).label).toBe(
      'Complaint handling, Post skills, Tue 15 Dec 14:00 to 15:30, 前台班, 王芳, 一号培训室, 0 coming, 14 expected, Approved',
    );
  });

  it('counts who accepted once it binds and who was there once it is held', () => {
    const session = sampleDraft({ coming: 12 });
    expect(chipOf(session, { shown: 'approved' }).count).toBe('12/14');
    expect(chipOf(session, { shown: 'held' }).count).toBe('12/14');
    expect(chipOf(session, { shown: 'review' }).count).toBe('14');
  });

  it('puts the conflict in the place of the room', () => {
    const chip = chipOf(sampleDraft(), { conflict: 'instructor-busy' });
    expect(chip).toMatchObject({ foot: '讲师冲突', footIsReason: true, icon: 'block' });
    expect(chip.label).toContain('讲师冲突');
  });

  it('says 未定 where nobody is named (R6), and wears a lock under review', () => {
    expect(chipOf(sampleDraft({ instructors: [] }), { shown: 'review' })).toMatchObject({
      unnamed: '未定',
      icon: 'lock',
    });
    expect(chipOf(sampleDraft({ instructors: [], room: null })).label).toContain('未定讲师，未定教室');
  });

  it('says 全员 for all teams of the site, and counts many', () => {
    const team = (number: number): { id: string; name: string; shortName: string } => ({
      id: idOf(number),
      name: `班${number}`,
      shortName: `${number}`,
    });
    const teams = [team(20), team(21), team(22)];
    expect(chipOf(sampleDraft({ teams })).team).toBe('全员');
    expect(chipOf(sampleDraft({ teams }), { teamCount: 5 }).team).toBe('3 个班组');
    expect(chipOf(sampleDraft({ teams: teams.slice(0, 2) })).team).toBe('20、21');
  });
});

describe('a session as an event of the grid', () => {
  const marks = { ...facts(), isEditable: true, isSelected: false, isLifted: false, isPast: false };

  it('stands at wall time, with its programme and state as classes', () => {
    expect(sessionEvent(sampleDraft(), marks, chipOf())).toMatchObject({
      id: idOf(100),
      start: '2026-12-15T14:00',
      end: '2026-12-15T15:30',
      editable: true,
      className: 'fn-ev fn-p3 is-draft',
    });
  });

  it('wears what stands against it and what is done with it', () => {
    const loud = { ...marks, shown: 'review' as const, conflict: 'room-busy' as const, isSelected: true, isPast: true };
    expect(sessionEvent(sampleDraft({ instructors: [] }), loud, chipOf()).className).toBe(
      'fn-ev fn-p3 is-draft is-review is-hard is-unnamed is-selected is-past',
    );
  });

  it('has a solid bar once it binds', () => {
    expect(sessionEvent(sampleDraft(), { ...marks, shown: 'approved' }, chipOf()).className).toBe(
      'fn-ev fn-p3 is-approved',
    );
  });

  it('is a ghost while it is on its way, over midnight too', () => {
    const ghost = ghostEvent({
      on: '2026-12-31',
      startsLocally: '23:30',
      minutes: 60,
      tint: 2,
      title: '夜训',
      isSettling: true,
    });
    expect(ghost).toMatchObject({
      start: '2026-12-31T23:30',
      end: '2027-01-01T00:30',
      className: 'fn-ev fn-p2 is-ghost is-settling',
      editable: false,
    });
  });
});
