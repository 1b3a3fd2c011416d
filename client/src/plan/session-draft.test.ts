import { sampleDraft } from '../testing/board-sample';
import { idOf } from '../testing/session-sample';
import { isShown, nobody } from './board-filter';
import { draftChange, draftOf, replaced, toggled } from './session-draft';

const session = sampleDraft();
const all = { team: '', programme: '', instructor: '' };

describe('the form of a session', () => {
  it('changes only what differs', () => {
    expect(draftChange(session, draftOf(session))).toBeNull();
    expect(draftChange(session, { ...draftOf(session), roomId: null, minutes: 60 })).toEqual({
      roomId: null,
      minutes: 60,
    });
  });

  it('takes the order of instructors for a change: the first is named (R6)', () => {
    const pair = sampleDraft({
      instructors: [2, 3].map((one) => ({ id: idOf(one), name: '', siteId: idOf(1), teamId: null })),
    });
    expect(draftChange(pair, { ...draftOf(pair), instructorIds: [idOf(3), idOf(2)] })).not.toBeNull();
  });

  it('puts members in and out and keeps nobody twice', () => {
    expect(toggled(['a', 'b'], 'a', false)).toEqual(['b']);
    expect(toggled(['a'], 'b', true)).toEqual(['a', 'b']);
    expect(replaced(['a', 'b'], 0, 'b')).toEqual(['b']);
    expect(replaced(['a', 'b'], 0, '')).toEqual(['b']);
  });
});

describe('the filters', () => {
  it('ask for team, programme and instructor', () => {
    expect(isShown(session, all)).toBe(true);
    expect(isShown(session, { ...all, team: idOf(20), programme: 'P2b', instructor: idOf(2) })).toBe(true);
    expect(isShown(session, { ...all, team: idOf(21) })).toBe(false);
    expect(isShown(session, { ...all, programme: 'P4' })).toBe(false);
    expect(isShown(session, { ...all, instructor: idOf(3) })).toBe(false);
  });

  it('ask for sessions without an instructor', () => {
    expect(isShown(session, { ...all, instructor: nobody })).toBe(false);
    expect(isShown(sampleDraft({ instructors: [] }), { ...all, instructor: nobody })).toBe(true);
  });
});
