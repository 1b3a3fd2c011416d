import type { TokenKind } from './cadence-lexicon.data';
import { halfUnsaid } from './cadence-shapes';
import type { CadenceToken } from './cadence-tokens';

/** The tokens that a phrase matched, asked by kind. */
export class PhraseTokens {
  constructor(readonly all: readonly CadenceToken[]) {}

  numbers(kind: TokenKind): number[] {
    return this.of(kind).map(({ value }) => Number(value));
  }

  number(kind: TokenKind): number | undefined {
    return this.numbers(kind)[0];
  }

  texts(kind: TokenKind): string[] {
    return this.of(kind).map(({ value }) => String(value));
  }

  /** Wall times in order; one whose half of the day is unsaid lies after the one before it. */
  clocks(): string[] {
    return this.texts('clock').reduce<string[]>((times, text) => {
      const [time, before = ''] = [text.replace(halfUnsaid, ''), times.at(-1)];
      const later = `${String(Number(time.slice(0, 2)) + 12).padStart(2, '0')}${time.slice(2)}`;
      const isLater = time !== text && time <= before && later > before && later < '24:00';
      return [...times, isLater ? later : time];
    }, []);
  }

  has(kind: TokenKind): boolean {
    return this.of(kind).length > 0;
  }

  /** All weekdays named, ascending and each once; from Tuesday to Friday are four. */
  weekdays(): number[] {
    const named = this.all.flatMap(({ kind, value }, at) => {
      if (kind === 'weekdays') return value as readonly number[];
      if (kind !== 'to' && kind !== 'until') return [];
      const [from, until] = [this.weekdayAt(at - 1), this.weekdayAt(at + 1)];
      return Array.from({ length: Math.max(0, until - from) }, (_, days) => from + days);
    });
    return [...new Set(named)].sort((one, other) => one - other);
  }

  /** The number right before the first token of a kind: 2 in 'every two weeks'; null where none stands there. */
  numberBefore(kind: TokenKind): number | null {
    const at = this.all.findIndex((token) => token.kind === kind);
    const before = this.all[at - 1];
    return before?.kind === 'number' ? Number(before.value) : null;
  }

  private weekdayAt(at: number): number {
    const beside = this.all[at];
    return beside?.kind === 'weekdays' ? ((beside.value as readonly number[])[0] ?? 0) : 0;
  }

  private of(kind: TokenKind): CadenceToken[] {
    return this.all.filter((token) => token.kind === kind);
  }
}
