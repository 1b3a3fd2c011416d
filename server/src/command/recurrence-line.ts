import { describeProblem, type Language, type Problem } from '@fortnight/shared/rule/problem';
import { type Refusal, refuse } from '@fortnight/shared/rule/verdict';
import type { StartWindow } from '@fortnight/shared/template/expand-set';
import { readLocalText } from '@fortnight/shared/template/moment-text';
import { expandRecurrence } from '@fortnight/shared/template/recurrence';
import { toInstantText } from '@fortnight/shared/time/instant';

const mostShown = 200;

type Asked = Readonly<Record<string, unknown>>;

/**
 * Answers one line of `fortnight recurrence`: `{"starts": [...], "instants": [...]}`, local ISO times and UTC instants
 * side by side, or `{"problem": {...}}` (RFC 9457) with the `part` at fault. Never throws for what the line says.
 */
export function answerLine(line: string, language: Language): string {
  const asked = readLine(line);
  const answer = 'allowed' in asked ? asked : expand(asked);
  return JSON.stringify('allowed' in answer ? { problem: problemOf(answer as Refusal, language) } : answer);
}

interface Answer {
  readonly starts: readonly string[];
  readonly instants: readonly string[];
}

function expand({ ics, zone, from, to, limit }: Asked): Answer | Refusal {
  if (typeof ics !== 'string') return refuse('recurrence-part-missing', { part: 'ics' });
  if (!isTextOrNone(zone)) return refuse('recurrence-zone-unknown', { part: 'zone', zone: JSON.stringify(zone) });
  const window = windowOf(from, to, limit);
  if ('allowed' in window) return window;
  const found = expandRecurrence(ics, zone ?? null, window);
  if ('allowed' in found) return found;
  return {
    starts: found.walls.map((wall) => toInstantText(wall * 1000).slice(0, -1)),
    instants: found.epochs.map((epoch) => toInstantText(epoch * 1000)),
  };
}

function windowOf(from: unknown, to: unknown, limit: unknown): StartWindow | Refusal {
  const [first, end] = [endOf('from', from), endOf('to', to)];
  if (first !== null && typeof first !== 'number') return first;
  if (end !== null && typeof end !== 'number') return end;
  const most = limit ?? null;
  const isLimit = most === null || (typeof most === 'number' && Number.isSafeInteger(most) && most >= 0);
  if (!isLimit) return refuse('recurrence-part-wrong', { part: 'limit', value: JSON.stringify(limit) });
  return { from: first, to: end, limit: most };
}

function endOf(part: string, value: unknown): number | null | Refusal {
  if (value === undefined || value === null) return null;
  const read = typeof value === 'string' ? readLocalText(value) : 'not-a-moment';
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  if (read === 'no-such-moment') return refuse('recurrence-no-such-date', { part, value: shown });
  return read === 'not-a-moment' ? refuse('recurrence-part-wrong', { part, value: shown }) : read;
}

function readLine(line: string): Asked | Refusal {
  try {
    const read: unknown = JSON.parse(line);
    const isObject = typeof read === 'object' && read !== null && !Array.isArray(read) && !('allowed' in read);
    return isObject ? (read as Asked) : refuse('recurrence-line-wrong', { part: 'line', reason: '{"ics": "…", …}' });
  } catch (error) {
    return refuse('recurrence-line-wrong', { part: 'line', reason: (error as Error).message });
  }
}

/** A value is quoted as far as it helps to find it: it may be as long as the line. */
function problemOf({ code, params }: Refusal, language: Language): Problem & { readonly part: string } {
  const shown = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, shortened(value)]));
  return { ...describeProblem(code, shown, language), part: String(shown['part'] ?? '') };
}

function shortened(value: string | number): string | number {
  return typeof value === 'string' && value.length > mostShown ? `${value.slice(0, mostShown)}…` : value;
}

function isTextOrNone(value: unknown): value is string | null | undefined {
  return typeof value === 'string' || value === null || value === undefined;
}
