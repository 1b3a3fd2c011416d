import { openLimits } from '../template/programme.rules';
import type { TemplateView } from '../template/template.contract';
import { workingCalendar } from '../time/working-calendar';
import type { PlacedSitting } from './planning-facts';
import { promiseRows } from './promise-rows';

const template: TemplateView = {
  id: 'template',
  siteId: 'riverside',
  name: '服务意识',
  nameEn: 'Service awareness',
  programmeId: 'programme',
  programmeCode: 'P2a',
  tint: 1,
  promise: { count: 1, per: 'week', minGapDays: 3, ...openLimits },
  limits: openLimits,
  topicIds: ['topic'],
  ruleSet: null,
  onDayOff: 'nearest',
  startsLocally: '14:00',
  minutes: 90,
  audience: 'team',
  instructorRoles: ['supervisor'],
  roomId: null,
  isActive: true,
  version: 1,
};
const team = { id: 'team-1', siteId: 'riverside', name: '前台班', shortName: '前台', shifts: [] };

describe('promises of a template that is out of use', () => {
  const held = (on: string): PlacedSitting => ({
    sessionId: on,
    occurrence: on,
    on,
    startsLocally: '14:00',
    minutes: 90,
    state: 'held',
    templateId: template.id,
    programmeCode: 'P2a',
    teamIds: ['team-1'],
    topicIds: [],
    instructorIds: [],
  });
  const rows = (isActive: boolean, fromOn: string | null, untilOn: string | null = null, madeOn?: string) =>
    promiseRows({
      months: [{ month: '2026-11', templates: [{ ...template, isActive }] }],
      teams: [{ ...team, headcount: 3, isActive: true, version: 1 }],
      placed: [held('2026-11-03'), held('2026-11-10')],
      anchorMonday: '2026-01-05',
      pauses: fromOn === null ? [] : [{ templateId: template.id, fromOn, untilOn }],
      ...(madeOn === undefined ? {} : { promisedFrom: new Map([[template.id, madeOn]]) }),
      judging: {
        calendar: workingCalendar({ weekend: [6, 7], marks: [], coveredThrough: null }),
        today: '2026-11-22',
        slackDays: 2,
        isSettled: () => true,
      },
    }).map(({ isActive: inUse, windows }) => [inUse, ...windows.map(({ untilOn: end, state }) => `${end} ${state}`)]);
  const past = ['2026-11-01 broken', '2026-11-08 kept', '2026-11-15 kept'];

  it('keep what was proven before, and ask for nothing after', () => {
    expect(rows(true, null)).toEqual([[true, ...past, '2026-11-22 broken', '2026-11-29 at-risk']]);
    expect(rows(false, '2026-11-18')).toEqual([[false, ...past]]);
  });

  it('owe no period that began before they were made', () => {
    expect(rows(true, null, null, '2026-10-28')).toEqual([
      [true, '2026-11-01 not-asked', ...past.slice(1), '2026-11-22 broken', '2026-11-29 at-risk'],
    ]);
    // Made on the day on which a period begins: that one is owed.
    expect(rows(true, null, null, '2026-11-16')).toEqual([
      [true, '2026-11-01 not-asked', ...past.slice(1), '2026-11-22 broken', '2026-11-29 at-risk'],
    ]);
    expect(rows(true, null, null, '2026-11-18')[0]).toContain('2026-11-22 not-asked');
  });

  it('may still keep a period that began before they were made, without a risk', () => {
    expect(rows(true, null, null, '2026-11-24')[0]).toContain('2026-11-29 open');
  });

  it('leave the row out where nothing was due in the months shown', () => {
    expect(rows(false, '2026-10-01')).toEqual([]);
  });

  it('ask for nothing that ended while it was out of use, after it is used again', () => {
    expect(rows(true, '2026-11-05', '2026-11-18')).toEqual([
      [true, '2026-11-01 broken', '2026-11-22 broken', '2026-11-29 at-risk'],
    ]);
  });
});
