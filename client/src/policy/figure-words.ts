import type { PolicyKey } from '@fortnight/shared/policy/policy.data';
import { policyFigures, policyUnits, type PolicyFigure } from '@fortnight/shared/policy/policy.data';
import type { Language } from '@fortnight/shared/rule/problem';
import type { Reader } from '../i18n/language';

/** What a figure is called. */
export function figureName(key: PolicyKey, language: Language): string {
  const { zh, en } = policyFigures[key];
  return language === 'en' ? en : zh;
}

/** A figure's value without its unit: `25`, `12月10日`, `每两周`. */
export function valueWords(key: PolicyKey, value: number | string, reader: Reader): string {
  const { kind }: PolicyFigure = policyFigures[key];
  if (kind === 'cycle') return reader.say(`policy.period.${value}`);
  if (kind === 'year-day') {
    const [month = '', day = ''] = String(value).split('-');
    return reader.say('policy.monthDay', { month: Number(month), day: Number(day), iso: value });
  }
  return String(value).replace('-', '\u2212');
}

/** The unit after the value; empty where the value says it. */
export function unitWords(key: PolicyKey, language: Language): string {
  const { kind, unit }: PolicyFigure = policyFigures[key];
  if (kind !== 'amount') return '';
  return policyUnits[unit][language === 'en' ? 'en' : 'zh'];
}
