import { Transform } from 'node:stream';

/** Hands turns out in the order in which they are asked for; one is on at a time. */
export class Turns {
  private last: Promise<void> = Promise.resolve();

  /** @returns what ends the turn, once it has come. */
  async next(): Promise<() => void> {
    const before = this.last;
    let end = (): void => undefined;
    this.last = new Promise((resolve) => (end = resolve));
    await before;
    return end;
  }
}

/** One mail's turn to be taken by the mail server. It may end before it has come, or without ever being asked for. */
export class Turn {
  private end: (() => void) | null = null;
  private isOver = false;

  constructor(private readonly turns: Turns) {}

  /** Waits until no other mail is on. */
  async come(): Promise<void> {
    const end = await this.turns.next();
    if (this.isOver) return end();
    this.end = end;
  }

  over(): void {
    this.isOver = true;
    this.end?.();
  }

  /** Passes a message on at once, but its end only when the turn has come: before the end no server takes it (RFC 5321 4.1.1.4). */
  holdingTheEnd(): Transform {
    return new Transform({
      transform: (chunk: Buffer, _encoding, done) => done(null, chunk),
      flush: (done) => void this.come().then(() => done(), done),
    });
  }
}
