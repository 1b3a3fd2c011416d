import { dayGround } from './day-ground';

const calendar = {
  siteId: 'site',
  weekend: [6, 7],
  weekendChanges: [],
  coveredThrough: '2026-12-31',
  marks: [
    {
      on: '2026-09-20',
      kind: 'makeup' as const,
      name: '国庆节调休',
      nameEn: 'Make-up day',
      source: 'package' as const,
    },
    { on: '2026-09-25', kind: 'holiday' as const, name: '中秋节', nameEn: 'Mid-Autumn', source: 'package' as const },
    { on: '2026-09-23', kind: 'closed' as const, name: '停电', nameEn: 'No power', source: 'package' as const },
  ],
};
const ground = dayGround(calendar);

describe('the ground behind a day', () => {
  it('is plain on a working day', () => {
    expect(ground('2026-09-21')).toMatchObject({ isOff: false, badge: null });
  });

  it('is grey without a badge on an ordinary weekend', () => {
    expect(ground('2026-09-12')).toMatchObject({ isOff: true, badge: null });
  });

  it('wears 休 on a public holiday and on a day the site is closed', () => {
    expect(ground('2026-09-25')).toMatchObject({
      isOff: true,
      badge: 'rest',
      name: '中秋节',
      nameEn: 'Mid-Autumn',
    });
    expect(ground('2026-09-23')).toMatchObject({ isOff: true, badge: 'rest' });
  });

  it('wears 班 on a make-up Sunday, on white ground', () => {
    expect(ground('2026-09-20')).toMatchObject({ isOff: false, badge: 'work' });
  });

  it('wears 休 on the Saturday of a week with a make-up day, which could be taken for one', () => {
    expect(ground('2026-09-19')).toMatchObject({ isOff: true, badge: 'rest', name: '' });
  });
});
