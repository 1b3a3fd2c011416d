import { mayChangeZone, mayDeactivate } from './place.rules';

const idle = { people: 0, planned: 0, binding: 0, participants: 0, templates: 0, lastOn: null };

describe('a place that goes out of use', () => {
  it('goes freely while nobody and nothing counts on it', () => {
    for (const place of ['site', 'team', 'room'] as const)
      expect(mayDeactivate(place, '前台', idle).allowed).toBe(true);
  });

  it('does not take its people with it', () => {
    const used = { ...idle, people: 3 };
    expect(mayDeactivate('team', '前台班', used)).toMatchObject({ code: 'team-has-people', params: { count: 3 } });
    expect(mayDeactivate('site', '滨江', used)).toMatchObject({ code: 'site-has-people' });
    expect(mayDeactivate('room', '一号', used).allowed).toBe(true);
  });

  it('is no site with binding sessions ahead, but may be a room that some still use', () => {
    const used = { ...idle, binding: 2, planned: 1 };
    expect(mayDeactivate('site', '滨江', used)).toMatchObject({ code: 'site-has-sessions' });
    expect(mayDeactivate('room', '一号', used).allowed).toBe(true);
  });
});

describe('a site', () => {
  it('keeps its zone once it has sessions', () => {
    expect(mayChangeZone('Asia/Shanghai', 'Europe/Berlin', 0).allowed).toBe(true);
    expect(mayChangeZone('Asia/Shanghai', 'Asia/Shanghai', 9).allowed).toBe(true);
    expect(mayChangeZone('Asia/Shanghai', 'Europe/Berlin', 9)).toMatchObject({ code: 'zone-has-sessions' });
  });
});
