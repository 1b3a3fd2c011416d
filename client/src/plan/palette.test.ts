import { sampleBoard, sampleDraft, sampleNeed } from '../testing/board-sample';
import { idOf } from '../testing/session-sample';
import { findNeed, lacking, needKey, paletteRows, usualStart } from './palette';

const done = sampleNeed({
  templateId: idOf(61),
  templateName: '消防',
  templateNameEn: 'Fire',
  teamId: null,
  teamShortName: null,
  needed: 1,
  placed: 1,
});

describe('the palette', () => {
  it('has one row for each template, with a counter for each team', () => {
    const [row] = paletteRows(sampleBoard(), 'zh-CN');
    expect(row).toMatchObject({ name: '岗位技能', needed: 12, placed: 10, isDone: false, start: '14:00' });
    expect(row?.teams.map(({ shortName, placed, needed }) => [shortName, placed, needed])).toEqual([
      ['前台', 4, 6],
      ['大堂', 6, 6],
    ]);
  });

  it('serves the team that lacks most when the row itself is taken', () => {
    const needs = [sampleNeed({ placed: 5 }), sampleNeed({ teamId: idOf(21), placed: 2 })];
    expect(paletteRows(sampleBoard({ needs }), 'zh-CN')[0]?.next?.teamId).toBe(idOf(21));
  });

  it('puts what is placed in full at the end', () => {
    const rows = paletteRows(sampleBoard({ needs: [done, sampleNeed()] }), 'en');
    expect(rows.map(({ name, isDone }) => [name, isDone])).toEqual([
      ['Post skills', false],
      ['Fire', true],
    ]);
  });

  it('does not let one team make up for another', () => {
    const needs = [sampleNeed({ placed: 9 }), sampleNeed({ teamId: idOf(21), placed: 3 })];
    const rows = paletteRows(sampleBoard({ needs }), 'zh-CN');
    expect(lacking(rows)).toBe(3);
  });

  it('finds what a drag names, unless it is placed in full by now', () => {
    const rows = paletteRows(sampleBoard(), 'zh-CN');
    expect(findNeed(rows, needKey(idOf(60), idOf(20)))?.team.shortName).toBe('前台');
    expect(findNeed(rows, needKey(idOf(60), idOf(21)))).toBeNull();
    expect(findNeed(rows, 'nothing|')).toBeNull();
  });
});

describe('the time a template usually begins', () => {
  it('is the most frequent, the earlier of two as frequent', () => {
    const at = (startsLocally: string): ReturnType<typeof sampleDraft> => sampleDraft({ startsLocally });
    expect(usualStart(idOf(60), [at('16:00'), at('14:00'), at('16:00')])).toBe('16:00');
    expect(usualStart(idOf(60), [at('16:00'), at('14:00')])).toBe('14:00');
    expect(usualStart(idOf(99), [at('16:00')])).toBe('09:00');
  });
});
