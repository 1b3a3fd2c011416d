/** Numbers that look random and are the same every time (mulberry32), so that every demo company is alike. */
export class SeededRandom {
  constructor(private state: number) {}

  /** From 0, included, to 1, excluded. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** @throws RangeError when there is nothing to pick from. */
  pick<T>(from: readonly T[]): T {
    const picked = from[Math.floor(this.next() * from.length)];
    if (picked === undefined) throw new RangeError('nothing to pick from');
    return picked;
  }

  /** One of the named outcomes, as often as its share says; the first takes what the others leave of 1. */
  outcome<T extends string>(usual: T, shares: Readonly<Partial<Record<T, number>>>): T {
    let left = this.next();
    for (const [name, share] of Object.entries(shares) as [T, number][]) {
      if (left < share) return name;
      left -= share;
    }
    return usual;
  }
}
