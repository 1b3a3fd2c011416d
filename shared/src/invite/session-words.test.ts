import { hoursWords, titleWords } from './session-words';

describe('the words for a session', () => {
  it('names it by its topics in the language of the reader', () => {
    const session = {
      topics: [{ name: '业户投诉处理与回复', nameEn: 'Complaints' }],
      programmeName: '岗位技能',
      programmeNameEn: 'Post skills',
    };
    expect(titleWords(session, 'zh-CN')).toBe('业户投诉处理与回复');
    expect(titleWords(session, 'en')).toBe('Complaints');
  });

  it('says from when until when, also across midnight', () => {
    expect(hoursWords({ startsLocally: '16:00', minutes: 90 })).toBe('16:00–17:30');
    expect(hoursWords({ startsLocally: '23:00', minutes: 120 })).toBe('23:00–01:00');
  });
});
