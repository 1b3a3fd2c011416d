import { sampleDraft } from '../testing/board-sample';
import { changeOf, minutesBetween, placedAt, slotOf, stepped } from './move';

describe('a slot read from the grid', () => {
  it('is the date and wall time of the site, whatever its offset', () => {
    expect(slotOf('2026-12-18T16:00:00+08:00')).toEqual({ on: '2026-12-18', startsLocally: '16:00' });
    expect(slotOf('2026-07-01T09:30:00-04:00')).toEqual({ on: '2026-07-01', startsLocally: '09:30' });
  });

  it('is nothing where a whole day was meant', () => expect(slotOf('2026-12-18')).toBeNull());
});

describe('the change of a drop', () => {
  const session = sampleDraft();

  it('names only what differs', () => {
    expect(changeOf(session, { on: '2026-12-16', startsLocally: '14:00', minutes: 90 })).toEqual({ on: '2026-12-16' });
    expect(changeOf(session, { on: '2026-12-15', startsLocally: '15:15', minutes: 120 })).toEqual({
      startsLocally: '15:15',
      minutes: 120,
    });
  });

  it('is none where the session lay', () => {
    expect(changeOf(session, { on: '2026-12-15', startsLocally: '14:00', minutes: 90 })).toBeNull();
  });
});

describe('a session at another place', () => {
  it('has its instants in the zone of its site', () => {
    expect(placedAt(sampleDraft(), { on: '2026-12-16', startsLocally: '08:00', minutes: 60 })).toMatchObject({
      startsAt: '2026-12-16T00:00:00Z',
      endsAt: '2026-12-16T01:00:00Z',
    });
  });

  it('keeps its length in minutes across a change of the clocks', () => {
    const session = sampleDraft({ zone: 'America/New_York' });
    expect(placedAt(session, { on: '2026-03-08', startsLocally: '01:30', minutes: 90 })).toMatchObject({
      startsAt: '2026-03-08T06:30:00Z',
      endsAt: '2026-03-08T08:00:00Z',
    });
  });
});

describe('a length read from the grid', () => {
  it('counts minutes between moments', () => {
    expect(minutesBetween(new Date('2026-12-15T06:00:00Z'), new Date('2026-12-15T07:30:00Z'))).toBe(90);
  });
});

describe('a step of the keyboard', () => {
  const place = { on: '2026-12-31', startsLocally: '23:00', minutes: 60 };

  it('goes over the end of a month and a year', () => {
    expect(stepped(place, { days: 1 })).toMatchObject({ on: '2027-01-01', startsLocally: '23:00' });
  });

  it('stays within its day', () => {
    expect(stepped(place, { minutes: 15 }).startsLocally).toBe('23:00');
    expect(stepped({ ...place, startsLocally: '00:00' }, { minutes: -15 }).startsLocally).toBe('00:00');
  });

  it('goes by a quarter of an hour', () => {
    expect(stepped({ ...place, startsLocally: '09:50' }, { minutes: 15 }).startsLocally).toBe('10:05');
  });
});
