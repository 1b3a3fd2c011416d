import type { Language } from '@fortnight/shared/rule/problem';
import { weekdayWords } from '@fortnight/shared/template/cadence-vocabulary';
import { ruleInWords } from '@fortnight/shared/template/rule-in-words';
import { dayWords, durationWords } from '@fortnight/shared/time/in-words';
import { codeWords, fieldWords, type ValueKind } from './field-words.data';
import type { NameBook } from './name-book';
import { isObject, textOf, type Recorded } from './recorded-act';

type Words = (value: Recorded, language: Language, names: NameBook) => string;

const kinds: Readonly<Record<ValueKind, Words>> = {
  text: (value) => (typeof value === 'object' ? '' : String(value)),
  date: (value, language) => dateWords(String(value), language),
  minutes: (value, language) => durationWords(Number(value), language),
  things: (value, language, names) => codeInWords(names.nameOf(String(value)), language),
  codes: (value, language) => codeInWords(String(value), language),
  count: (value) => String(value),
  roles: (value, language, names) => roleInWords(value, language, names),
  shifts: (value, language) => shiftInWords(value, language),
  rules: (value, language) => ruleInWords(String(value), { language }),
  weekdays: (value, language) => weekdayWords(Number(value), language),
};

/** What a field was or became, in words; empty for nothing. */
export function valueWords(field: string, value: Recorded, language: Language, names: NameBook): string {
  if (value === null) return '';
  const kind = fieldWords[field]?.kind ?? 'text';
  const list = (Array.isArray(value) ? value : [value]) as readonly Recorded[];
  if (kind === 'count') return String(list.length);
  return list.map((each) => kinds[kind](each, language, names)).join(language === 'en' ? ', ' : '、');
}

/** Ids that stand in a value, for the book of names. */
export function idsIn(value: Recorded): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return (value as readonly Recorded[]).flatMap(idsIn);
  return isObject(value) ? Object.values(value).flatMap(idsIn) : [];
}

function codeInWords(code: string, language: Language): string {
  return codeWords[code]?.[language === 'en' ? 1 : 0] ?? code;
}

/** With the year, for an act can speak of any: `2026年12月2日 周三`. */
function dateWords(on: string, language: Language): string {
  const year = on.slice(0, 4);
  return language === 'en' ? `${dayWords(on, language)} ${year}` : `${year}年${dayWords(on, language)}`;
}

function shiftInWords(value: Recorded, language: Language): string {
  if (!isObject(value)) return '';
  const hours = `${textOf(value['startsLocally']) ?? ''}–${textOf(value['endsLocally']) ?? ''}`;
  const words = `${textOf(value['name']) ?? ''} ${hours}`;
  const minimum = Number(value['minimumOnPost'] ?? 0);
  if (minimum === 0) return words;
  return language === 'en' ? `${words} (at least ${minimum} on post)` : `${words}（在岗至少 ${minimum} 人）`;
}

function roleInWords(value: Recorded, language: Language, names: NameBook): string {
  if (!isObject(value)) return codeInWords(String(value), language);
  const place = textOf(value['teamId']) ?? textOf(value['siteId']);
  const role = codeInWords(textOf(value['role']) ?? '', language);
  if (place === null) return role;
  return language === 'en' ? `${role} (${names.nameOf(place)})` : `${role}（${names.nameOf(place)}）`;
}
