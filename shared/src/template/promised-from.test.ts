import { promisedFrom } from './promised-from';

const laid = { id: 'laid', madeOn: '2026-09-08' };

describe('since when templates promise', () => {
  it('is the first month that a new site can plan', () => {
    expect([...promisedFrom([laid, { id: 'soon', madeOn: '2026-09-20' }])]).toEqual([
      ['laid', '2026-10-01'],
      ['soon', '2026-10-01'],
    ]);
  });

  it('is the day on which one is made at a site that plans already', () => {
    expect(promisedFrom([laid, { id: 'later', madeOn: '2026-11-18' }]).get('later')).toBe('2026-11-18');
  });

  it('is not known of one older than the notes, whose site owes every period of it', () => {
    const from = promisedFrom([
      { id: 'old', madeOn: null },
      { id: 'new', madeOn: '2026-11-18' },
    ]);
    expect([...from]).toEqual([['new', '2026-11-18']]);
  });

  it('crosses the end of a year', () => {
    expect(promisedFrom([{ id: 'laid', madeOn: '2026-12-01' }]).get('laid')).toBe('2027-01-01');
  });
});
