import type { Language } from '../rule/problem';
import { rosterColumns, type RosterColumn } from './roster.data';

const columns: readonly RosterColumn[] = ['staffNumber', 'name', 'team', 'post', 'hiredOn', 'mail', 'phone'];

/** A roster to start from: the header and one person, in a team that exists where there is one. */
export function exampleRoster(language: Language, teamName?: string): string[][] {
  const isEnglish = language === 'en';
  const header = columns.map((column) => rosterColumns[column][isEnglish ? 'en' : 'zh']);
  const person = isEnglish
    ? ['KF0001', 'Wang Xiaoming', teamName ?? 'Front desk', 'Front desk']
    : ['KF0001', '王小明', teamName ?? '前台班', '前台'];
  return [header, [...person, '2026-03-02', 'wang@example.com', '13800138000']];
}
