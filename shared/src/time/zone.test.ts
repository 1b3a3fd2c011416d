import { dateAt, minutesOfDay, timeOfDay, toEpochMs, toInstant, toLocal } from './zone';

describe('a wall time at a site', () => {
  it('becomes an instant, and comes back', () => {
    expect(toInstant('2026-12-01', '09:00', 'Asia/Shanghai')).toBe('2026-12-01T01:00:00Z');
    expect(toLocal('2026-12-01T01:00:00Z', 'Asia/Shanghai')).toEqual({ on: '2026-12-01', time: '09:00' });
    expect(toEpochMs('1970-01-01', '00:00', 'UTC')).toBe(0);
  });

  it('keeps its hour across daylight saving', () => {
    expect(toInstant('2026-03-07', '09:00', 'America/New_York')).toBe('2026-03-07T14:00:00Z');
    expect(toInstant('2026-03-09', '09:00', 'America/New_York')).toBe('2026-03-09T13:00:00Z');
  });

  it('moves forward by the gap when the clock skips it', () => {
    expect(toInstant('2026-03-08', '02:30', 'America/New_York')).toBe('2026-03-08T07:30:00Z');
    expect(toLocal('2026-03-08T07:30:00Z', 'America/New_York').time).toBe('03:30');
    expect(toInstant('2026-03-29', '02:00', 'Europe/Berlin')).toBe('2026-03-29T01:00:00Z');
  });

  it('means the first of two when the clock repeats it', () => {
    expect(toInstant('2026-11-01', '01:30', 'America/New_York')).toBe('2026-11-01T05:30:00Z');
    expect(toInstant('2026-10-25', '02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00Z');
  });

  it('survives a day that a zone left out', () => {
    expect(toInstant('2011-12-30', '10:00', 'Pacific/Apia')).toBe('2011-12-30T20:00:00Z');
    expect(toLocal('2011-12-30T20:00:00Z', 'Pacific/Apia')).toEqual({ on: '2011-12-31', time: '10:00' });
  });

  it('knows a summer time that was over within the week', () => {
    expect(toInstant('2000-10-07', '12:00', 'America/Recife')).toBe('2000-10-07T15:00:00Z');
    expect(toInstant('2000-10-10', '12:00', 'America/Recife')).toBe('2000-10-10T14:00:00Z');
    expect(toInstant('2000-10-17', '12:00', 'America/Recife')).toBe('2000-10-17T15:00:00Z');
  });

  it('changes the clock in the far future by the rules of today', () => {
    expect(toInstant('9996-03-10', '02:30', 'America/New_York')).toBe('9996-03-10T07:30:00Z');
    expect(toInstant('9996-07-01', '12:00', 'Australia/Lord_Howe')).toBe('9996-07-01T01:30:00Z');
    expect(toInstant('9996-12-01', '12:00', 'Australia/Lord_Howe')).toBe('9996-12-01T01:00:00Z');
  });

  it('lies in half and quarter hour zones too', () => {
    expect(toInstant('2026-12-01', '00:10', 'Asia/Kolkata')).toBe('2026-11-30T18:40:00Z');
    expect(toInstant('2026-12-01', '00:10', 'Asia/Kathmandu')).toBe('2026-11-30T18:25:00Z');
  });

  it('knows the date at the site, which need not be the date in UTC', () => {
    expect(dateAt('2026-11-30T16:00:00Z', 'Asia/Shanghai')).toBe('2026-12-01');
    expect(dateAt('2026-11-30T15:59:59Z', 'Asia/Shanghai')).toBe('2026-11-30');
    expect(dateAt('2026-11-30T04:59:59Z', 'America/New_York')).toBe('2026-11-29');
  });

  it('drops seconds', () => expect(toLocal('2026-12-01T01:00:59Z', 'UTC').time).toBe('01:00'));

  it.each([
    ['2026-02-30', '09:00', 'UTC'],
    ['2026-02-20', '9:00', 'UTC'],
    ['2026-02-20', '24:00', 'UTC'],
    ['2026-02-20', '09:00', 'Mars/Olympus'],
  ])('refuses %s %s %s', (on, time, zone) => expect(() => toEpochMs(on, time, zone)).toThrow(RangeError));
});

describe('minutes of a day', () => {
  it('go from 0 to 1439', () => {
    expect([minutesOfDay('00:00'), minutesOfDay('23:59'), timeOfDay(0), timeOfDay(1439)]).toEqual([
      0,
      1439,
      '00:00',
      '23:59',
    ]);
    expect(() => timeOfDay(1440)).toThrow(RangeError);
    expect(() => timeOfDay(-1)).toThrow(RangeError);
  });
});
