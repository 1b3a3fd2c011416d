import * as z from 'zod/mini';
import { isDateText, type DateText } from '../time/time-text';
import { policyFigures, policyPeriods, type PolicyFigure, type PolicyKey, type PolicyPeriod } from './policy.data';

/** What kind of value a figure has: a number, a period, or a day of the year as MM-DD. */
export type PolicyValue<K extends PolicyKey> = (typeof policyFigures)[K]['kind'] extends 'amount'
  ? number
  : (typeof policyFigures)[K]['kind'] extends 'cycle'
    ? PolicyPeriod
    : string;

/** All figures at once, as they are on one day at one site. */
export type Figures = { readonly [K in PolicyKey]: PolicyValue<K> };

/** One change of a figure: the value that holds from a date on, until the next change. */
export interface FigureChange {
  readonly key: PolicyKey;
  readonly value: unknown;
  readonly effectiveOn: DateText;
}

export const policyKeys = Object.keys(policyFigures) as readonly PolicyKey[];

/** Whether a text names a figure, for example one of a stored row or a request. */
export function isPolicyKey(text: string): text is PolicyKey {
  return Object.hasOwn(policyFigures, text);
}

/** What the regulation itself says. */
export function policyDefault<K extends PolicyKey>(key: K): PolicyValue<K> {
  return policyFigures[key].value as PolicyValue<K>;
}

/** What a figure may be set to: its kind, range and step. */
export function policyValueSchema(key: PolicyKey): z.ZodMiniType<number> | z.ZodMiniType<string> {
  const figure: PolicyFigure = policyFigures[key];
  if (figure.kind === 'cycle') return z.enum(policyPeriods);
  if (figure.kind === 'year-day') return z.string().check(z.refine(isEveryYear, 'not-a-month-day'));
  return z.number().check(z.minimum(figure.min), z.maximum(figure.max), z.multipleOf(figure.step));
}

/**
 * The value of a figure on a date: that of the latest change in effect, of two on one day the later row, else the
 * default. Changes never reach back; a plan keeps the figures of the day on which it was made.
 * @throws RangeError when the stored value is none that the figure may have.
 */
export function figureInForce<K extends PolicyKey>(
  history: readonly FigureChange[],
  key: K,
  on: DateText,
): PolicyValue<K> {
  const change = history
    .filter((row) => row.key === key && row.effectiveOn <= on)
    .reduce<FigureChange | null>(
      (latest, row) => (latest && latest.effectiveOn > row.effectiveOn ? latest : row),
      null,
    );
  if (!change) return policyDefault(key);
  const parsed = policyValueSchema(key).safeParse(change.value);
  if (!parsed.success) throw new RangeError(`${key} cannot be ${JSON.stringify(change.value)}`);
  return parsed.data as PolicyValue<K>;
}

/** Every figure on a date, as `figureInForce`. */
export function figuresInForce(history: readonly FigureChange[], on: DateText): Figures {
  return Object.fromEntries(policyKeys.map((key) => [key, figureInForce(history, key, on)])) as unknown as Figures;
}

/** Every figure as the regulation itself has it. */
export function defaultFigures(): Figures {
  return Object.fromEntries(policyKeys.map((key) => [key, policyDefault(key)])) as unknown as Figures;
}

function isEveryYear(text: string): boolean {
  return /^\d{2}-\d{2}$/.test(text) && isDateText(`2025-${text}`);
}
