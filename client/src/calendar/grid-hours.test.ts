import { gridHours, hourText } from './grid-hours';

const site = { opensLocally: '08:30', closesLocally: '19:30' };
const at = (startsLocally: string, minutes = 60): { startsLocally: string; minutes: number } => ({
  startsLocally,
  minutes,
});

describe('the hours that the grid shows', () => {
  it('are the whole hours of the site', () => {
    expect(gridHours(site, [])).toEqual({ from: 8, until: 20, opensAt: 8 });
  });

  it('widen to fit every session', () => {
    expect(gridHours(site, [at('06:15'), at('20:30', 90)])).toEqual({ from: 6, until: 22, opensAt: 6 });
  });

  it('open at eight where the site opens earlier and nothing is planned before', () => {
    expect(gridHours({ opensLocally: '06:00', closesLocally: '22:00' }, [at('09:00')])).toEqual({
      from: 6,
      until: 22,
      opensAt: 8,
    });
  });

  it('are the whole day at a site that never closes', () => {
    expect(gridHours({ opensLocally: '00:00', closesLocally: '00:00' }, [])).toEqual({
      from: 0,
      until: 24,
      opensAt: 8,
    });
  });

  it('end at midnight though a session runs on', () => {
    expect(gridHours(site, [at('23:00', 120)]).until).toBe(24);
  });

  it('are written as the grid takes them', () => expect(hourText(8)).toBe('08:00:00'));
});
