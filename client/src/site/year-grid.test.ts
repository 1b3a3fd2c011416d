import { screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { renderPart } from '../testing/render';
import { spansOf } from '@fortnight/shared/site/mark-spans';
import { monthSheets } from './calendar-sheets';
import { YearGrid } from './year-grid';

const calendar = {
  siteId: 'site',
  weekend: [6, 7],
  weekendChanges: [],
  coveredThrough: '2026-12-31',
  marks: [
    { on: '2027-01-01', kind: 'holiday' as const, name: '元旦', nameEn: 'New Year', source: 'package' as const },
    { on: '2027-01-04', kind: 'closed' as const, name: '盘点', nameEn: '盘点', source: 'own' as const },
    { on: '2027-01-05', kind: 'closed' as const, name: '盘点', nameEn: '盘点', source: 'own' as const },
  ],
};

describe('the year of a working calendar', () => {
  it('counts working days by month, and says which months are a guess', () => {
    const [january] = monthSheets(calendar, 2027);
    expect(january).toMatchObject({ workingDays: 18, isCovered: false, lead: { length: 4 } });
    expect(monthSheets(calendar, 2026).every(({ isCovered }) => isCovered)).toBe(true);
    expect(spansOf(calendar.marks).map(({ fromOn, untilOn }) => [fromOn, untilOn])).toEqual([
      ['2027-01-01', '2027-01-01'],
      ['2027-01-04', '2027-01-05'],
    ]);
  });

  it('is walked by arrows from one day in the order of Tab, and Shift marks a span', async () => {
    const picked: unknown[] = [];
    const { fixture } = await renderPart(YearGrid, {
      inputs: { sheets: monthSheets(calendar, 2027), today: '2026-11-22' },
    });
    (fixture.componentInstance as YearGrid).picked.subscribe((range) => picked.push(range));
    const user = userEvent.setup();
    const newYear = screen.getByRole('button', { name: /元旦 节假日 官方安排/ });
    expect(screen.getAllByRole('button').filter((day) => day.tabIndex === 0)).toEqual([newYear]);
    newYear.focus();
    await user.keyboard('{ArrowDown}{Shift>}{ArrowRight}{/Shift}');
    expect(picked).toEqual([{ fromOn: '2027-01-08', untilOn: '2027-01-09' }]);
    await user.keyboard('{Home}{ArrowLeft}');
    expect(document.activeElement).toBe(newYear);
  });
});
