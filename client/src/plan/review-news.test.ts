import type { PlanBoard } from '@fortnight/shared/plan/plan.contract';
import { sampleBoard, sampleDraft } from '../testing/board-sample';
import { idOf } from '../testing/session-sample';
import { reviewNews } from './review-news';

const by = (name: string, at: string) => ({ employeeId: idOf(3), name, at });
const board = (change: Partial<PlanBoard['plan']>, sessions = [sampleDraft()]): PlanBoard =>
  sampleBoard({ plan: { ...sampleBoard().plan, state: 'submitted', ...change }, sessions });
const say = (key: string, params: object = {}): string => `${key} ${Object.values(params).join('|')}`;
const seen = board({ submitted: by('李娜', '2026-11-24T02:00:00Z') });
const news = (now: PlanBoard): string[] => reviewNews(seen, now, 'zh-CN', say);

describe('what happened to a plan while its manager read it', () => {
  it('names who withdrew it or decided about it', () => {
    expect(news(board({ state: 'draft', submitted: null }))).toEqual(['plan.news.draft 李娜']);
    const decided = by('张建国', '2026-11-24T03:00:00Z');
    expect(news(board({ state: 'approved', decided }))).toEqual(['plan.news.approved 张建国|11月24日 周二 11:00']);
  });

  it('names the sessions that came, moved, changed and went', () => {
    const submitted = by('李娜', '2026-11-24T02:30:00Z');
    const moved = sampleDraft({ startsLocally: '16:00', startsAt: '2026-12-15T08:00:00Z', version: 3 });
    const added = sampleDraft({ id: idOf(88), on: '2026-12-18' });
    const told = news(board({ submitted }, [moved, added]));
    expect(told).toEqual([
      'plan.news.submitted 李娜|11月24日 周二 10:30',
      expect.stringMatching(/^plan.news.moved .+\|12月15日 周二 14:00\|12月15日 周二 16:00$/),
      expect.stringMatching(/^plan.news.added .+12月18日/),
    ]);
    expect(news(board({ submitted: seen.plan.submitted }, []))).toEqual([expect.stringContaining('plan.news.removed')]);
    const changed = sampleDraft({ version: sampleDraft().version + 1 });
    expect(news(board({ submitted: seen.plan.submitted }, [changed]))).toEqual([
      expect.stringContaining('plan.news.changed'),
    ]);
  });

  it('tells the number of what it does not name', () => {
    const many = Array.from({ length: 7 }, (_, n) => sampleDraft({ id: idOf(200 + n) }));
    const told = news(board({ submitted: seen.plan.submitted }, [...seen.sessions, ...many]));
    expect(told).toHaveLength(5);
    expect(told.at(-1)).toBe('plan.news.more 3');
  });
});
