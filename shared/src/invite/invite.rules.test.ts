import type { SessionState } from '../session/session.contract';
import { mayReply } from './invite.rules';

const before = '2026-12-01T00:59:59Z';
const session = (state: SessionState) => ({ state, startsAt: '2026-12-01T01:00:00Z' });
const accept = { reply: 'accepted', reason: null } as const;

describe('mayReply', () => {
  it('lets somebody accept until the session begins', () => {
    expect(mayReply(session('binding'), accept, before)).toEqual({ allowed: true });
    expect(mayReply(session('binding'), accept, '2026-12-01T01:00:00Z')).toMatchObject({ code: 'session-has-begun' });
  });

  it('asks for a reason when somebody declines, and only then', () => {
    expect(mayReply(session('binding'), { reply: 'declined', reason: null }, before)).toMatchObject({
      code: 'decline-needs-a-reason',
    });
    expect(mayReply(session('binding'), { reply: 'declined', reason: '休假' }, before)).toEqual({ allowed: true });
    expect(mayReply(session('binding'), { reply: 'tentative', reason: null }, before)).toEqual({ allowed: true });
  });

  it.each([
    ['cancelled', 'session-is-cancelled'],
    ['held', 'session-has-begun'],
    ['planned', 'session-is-not-binding'],
  ] as const)('refuses replies to a session that is %s', (state, code) => {
    expect(mayReply(session(state), accept, before)).toMatchObject({ code });
  });

  it('says that a session has begun rather than that a reason is missing', () => {
    const late = mayReply(session('binding'), { reply: 'declined', reason: null }, '2026-12-02T00:00:00Z');
    expect(late).toMatchObject({ code: 'session-has-begun' });
  });
});
