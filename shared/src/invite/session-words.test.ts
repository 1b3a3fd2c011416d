import { dayInWords, hoursInWords, titleOf } from './session-words';

const topic = {
  id: '',
  name: '业户投诉处理与回复',
  shortName: '投诉处理',
  nameEn: 'Complaints',
  shortNameEn: 'Complaints',
};
const programme = { programmeName: '岗位技能', programmeNameEn: 'Post skills' };

describe('the words for a session', () => {
  it('names it by its topics, and by its programme when it has none', () => {
    expect(titleOf({ topics: [topic, topic], ...programme }, 'zh-CN')).toBe('业户投诉处理与回复、业户投诉处理与回复');
    expect(titleOf({ topics: [topic], ...programme }, 'en')).toBe('Complaints');
    expect(titleOf({ topics: [], ...programme }, 'zh-CN')).toBe('岗位技能');
    expect(titleOf({ topics: [], ...programme }, 'en')).toBe('Post skills');
  });

  it('says days as people read them', () => {
    expect(dayInWords('2026-09-14', 'zh-CN')).toBe('9月14日 周一');
    expect(dayInWords('2026-09-14', 'en')).toBe('Mon 14 Sep');
  });

  it('says from when until when, also across midnight', () => {
    expect(hoursInWords({ startsLocally: '16:00', minutes: 90 })).toBe('16:00–17:30');
    expect(hoursInWords({ startsLocally: '23:00', minutes: 120 })).toBe('23:00–01:00');
  });
});
