import {
  lineAfter,
  letterFor,
  type LedgerLine,
  type ShownSession,
  type Told,
} from '@fortnight/shared/invite/ledger.rules';
import fc from 'fast-check';

const at = '2026-12-01T00:00:00Z';
const hours = [1, 3, 5] as const;

function shownAt(hour: number, room: string, version: number): ShownSession {
  const time = (plus: number): string => `2026-12-10T${String(hour + plus).padStart(2, '0')}:00:00Z`;
  const place = { on: '2026-12-10', startsLocally: `${String(hour + 8).padStart(2, '0')}:00`, minutes: 60 };
  return { ...place, startsAt: time(0), endsAt: time(1), room: { id: room, name: room }, instructors: [], version };
}

const act = fc.oneof(
  fc.record({ kind: fc.constant('move' as const), hour: fc.constantFrom(...hours) }),
  fc.record({ kind: fc.constant('room' as const), room: fc.constantFrom('one', 'two') }),
  fc.record({ kind: fc.constantFrom('cancel', 'remove', 'add', 'reply', 'settle', 'deliver', 'crash') }),
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

/** One session, one person, the ledger between them, and the person's calendar. */
class World {
  private hour = 1;
  private room = 'one';
  private version = 1;
  private sequence = 0;
  private isCancelled = false;
  private isListed = true;
  private line: LedgerLine | null = null;
  private told: Told | null = null;
  private trying: Told | null = null;
  private sentRevision = 0;
  /** What the calendar shows; null for nothing. */
  calendar: { sequence: number; startsAt: string; room: string; reply: string } | null = null;
  private clientSequence = -1;
  readonly mails: { revision: number; kind: string }[] = [];

  do(one: Act): void {
    if (one.kind === 'move' && !this.isCancelled && one.hour !== this.hour)
      [this.hour, this.sequence] = [one.hour, this.sequence + 1];
    if (one.kind === 'room' && !this.isCancelled) this.room = one.room;
    if (one.kind === 'cancel' && !this.isCancelled) [this.isCancelled, this.sequence] = [true, this.sequence + 1];
    if (one.kind === 'remove') this.isListed = false;
    if (one.kind === 'add' && !this.isCancelled) this.isListed = true;
    this.version += 1;
    if (one.kind === 'reply') this.reply();
    if (one.kind === 'settle') this.settle();
    if (one.kind === 'deliver' || one.kind === 'crash') this.deliver(one.kind === 'crash');
  }

  settle(): void {
    const shown = shownAt(this.hour, this.room, this.version);
    const isInvited = this.isListed && !this.isCancelled;
    if (this.line === null) {
      if (!isInvited) return;
      const first = { state: 'invited', sequence: this.sequence, sessionSequence: this.sequence, revision: 1 } as const;
      this.line = { ...first, shown, previous: null, reply: 'none' };
      return;
    }
    const before = this.line;
    this.line = lineAfter(before, { isInvited, sequence: this.sequence, shown }, this.told) ?? before;
    // The rule itself: never back, and up exactly with time or status.
    expect(this.line.sequence).toBeGreaterThanOrEqual(before.sequence);
    const isReset = this.line.state !== before.state || this.line.shown?.startsAt !== before.shown?.startsAt;
    if (isReset) expect(this.line.sequence).toBeGreaterThan(before.sequence);
    expect(lineAfter(this.line, { isInvited, sequence: this.sequence, shown }, this.told)).toBeNull();
  }

  deliver(dies: boolean): void {
    const { line } = this;
    if (!line || line.revision <= this.sentRevision) return;
    const heard = line.state === 'cancelled' && this.trying?.state === 'invited' ? this.trying : this.told;
    const kind = letterFor(line, heard, at);
    if (!kind) return;
    const told: Told = { state: line.state, sequence: line.sequence, shown: line.shown };
    this.trying = told;
    this.receive(kind, line);
    if (dies) return;
    [this.told, this.trying, this.sentRevision] = [told, null, line.revision];
  }

  private receive(kind: string, line: LedgerLine): void {
    this.mails.push({ revision: line.revision, kind });
    expect(line.sequence).toBeGreaterThanOrEqual(this.clientSequence);
    this.clientSequence = line.sequence;
    if (kind === 'cancel') {
      this.calendar = null;
      return;
    }
    const { startsAt, room } = line.shown as ShownSession;
    this.calendar = { sequence: line.sequence, startsAt, room: room?.name ?? '', reply: line.reply };
  }

  /** As `RecordReply` does: first settled, then written; the calendar shows the person's own answer. */
  private reply(): void {
    this.settle();
    if (this.line?.state !== 'invited') return;
    this.line = { ...this.line, reply: 'accepted' };
    if (this.calendar && this.calendar.sequence === this.line.sequence)
      this.calendar = { ...this.calendar, reply: 'accepted' };
  }

  /** What the calendar must show once everything has been told. */
  get wanted(): World['calendar'] {
    const { line } = this;
    if (!line || line.state === 'cancelled') return null;
    return {
      sequence: line.sequence,
      startsAt: line.shown?.startsAt ?? '',
      room: line.shown?.room?.name ?? '',
      reply: line.reply,
    };
  }
}

it('brings every calendar to what is true, whatever happens and whoever dies on the way', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
      const world = new World();
      for (const one of acts) world.do(one);
      world.settle();
      world.deliver(false);
      expect(world.calendar).toEqual(world.wanted);
      world.settle();
      const sent = world.mails.length;
      world.deliver(false);
      expect(world.mails).toHaveLength(sent);
    }),
    { numRuns: 3000 },
  );
});

it('tells nobody the end of what they never heard of', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
      const world = new World();
      for (const one of acts) world.do(one);
      const first = world.mails[0];
      expect([undefined, 'request']).toContain(first?.kind);
      world.mails.forEach((mail, index) => {
        if (mail.kind === 'cancel') expect(['request', 'update', 'cancel']).toContain(world.mails[index - 1]?.kind);
      });
    }),
    { numRuns: 1000 },
  );
});
