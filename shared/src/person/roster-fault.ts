import { fillSentence } from '../rule/fill-sentence';
import type { Language } from '../rule/problem';
import type { ProblemParams } from '../rule/verdict';
import type { RosterFault } from './person.contract';
import { rosterColumns, rosterFaultWords, type RosterColumn, type RosterFaultCode } from './roster.data';

/** Says what is wrong with a cell, or with a row where no column is named. */
export type FaultOf = (
  row: number,
  code: RosterFaultCode,
  column: RosterColumn | null,
  value: string,
  more?: ProblemParams,
) => RosterFault;

/** Faults in the reader's language. */
export function faultIn(language: Language): FaultOf {
  const side = language === 'en' ? 'en' : 'zh';
  return (row, code, column, value, more = {}) => {
    const columnName = column === null ? '' : rosterColumns[column][side];
    const detail = fillSentence(rosterFaultWords[code][side], { row, column: columnName, value, ...more });
    return { row, column: columnName, value, code, detail };
  };
}

/** Every column that a roster may have, as its header says it. */
export function columnNames(language: Language): string {
  return Object.values(rosterColumns)
    .map((column) => column[language === 'en' ? 'en' : 'zh'])
    .join(language === 'en' ? ', ' : '、');
}
