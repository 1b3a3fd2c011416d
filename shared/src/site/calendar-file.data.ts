import type { MarkKind } from '../time/day-mark';

/** The columns of an official list: what a header may be called, and how faults name the column. */
interface ColumnWords {
  readonly zh: string;
  readonly en: string;
  /** Other headers that are understood, in lower case. */
  readonly also: readonly string[];
}

export const listColumns = {
  on: { zh: '日期', en: 'date', also: ['开始日期', '起', '放假日期', 'day', 'from', 'start', 'start date'] },
  until: { zh: '结束日期', en: 'until', also: ['止', '截止日期', 'to', 'end', 'end date'] },
  kind: { zh: '类型', en: 'kind', also: ['休班', '休/班', '安排', '性质', 'type'] },
  name: { zh: '名称', en: 'name', also: ['节日', '节假日', '假日', '说明', 'holiday', 'summary', 'title'] },
} as const satisfies Record<string, ColumnWords>;
export type ListColumn = keyof typeof listColumns;

/** How each kind of day is written into a file; the import reads all of them. */
export const kindNames: Readonly<Record<MarkKind, { readonly zh: string; readonly en: string }>> = {
  holiday: { zh: '休', en: 'holiday' },
  makeup: { zh: '班', en: 'make-up' },
  closed: { zh: '关闭', en: 'closed' },
  'company-off': { zh: '公司休', en: 'company day off' },
  'company-work': { zh: '公司班', en: 'company working day' },
};

/** How a list may call a day, in lower case. */
export const kindWords: Readonly<Record<string, MarkKind>> = {
  公司休: 'company-off',
  公司假: 'company-off',
  'company day off': 'company-off',
  公司班: 'company-work',
  'company working day': 'company-work',
  关闭: 'closed',
  闭馆: 'closed',
  闭店: 'closed',
  停业: 'closed',
  closed: 'closed',
  closure: 'closed',
  休: 'holiday',
  放假: 'holiday',
  假: 'holiday',
  假期: 'holiday',
  假日: 'holiday',
  节假日: 'holiday',
  法定节假日: 'holiday',
  休息: 'holiday',
  休息日: 'holiday',
  holiday: 'holiday',
  'public holiday': 'holiday',
  off: 'holiday',
  班: 'makeup',
  上班: 'makeup',
  补班: 'makeup',
  调休: 'makeup',
  调休上班: 'makeup',
  工作日: 'makeup',
  调休工作日: 'makeup',
  makeup: 'makeup',
  'make-up': 'makeup',
  'make-up day': 'makeup',
  'make-up working day': 'makeup',
  work: 'makeup',
  'working day': 'makeup',
};

interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** `{row}`, `{column}` and `{value}` are filled in for every fault, the rest as the sentence needs. */
export const listFaultWords = {
  'no-rows': {
    zh: '里面没有一天。CSV 第一行写列名“日期,类型,名称”，以下每行一天或一段；日历文件（ICS）每个节假日一条日程。',
    en: 'It holds no day. A CSV has the columns "date,kind,name" and one day or span a row; an ICS one event a holiday.',
  },
  'too-many-rows': {
    zh: '有 {rows} 行，一次最多 {limit} 行。请按年份分开导入。',
    en: 'It has {rows} rows; one import takes {limit}. Import year by year.',
  },
  'column-missing': {
    zh: '缺少“{column}”列。请在第一行加上列名“{column}”。',
    en: 'The column "{column}" is missing. Name it in the first row.',
  },
  'column-twice': {
    zh: '“{column}”列出现了两次。请只留一列。',
    en: 'The column "{column}" appears twice. Keep one of them.',
  },
  'quote-not-closed': {
    zh: '引号没有成对。请补上右引号，或删去左引号。',
    en: 'A quote is never closed. Add the closing quote or remove the opening one.',
  },
  'not-a-date': {
    zh: '不是日期。请写成 2027-02-05，一段写成 2027-02-05~2027-02-11。',
    en: 'This is not a date. Write 2027-02-05, or a span 2027-02-05~2027-02-11.',
  },
  'ends-before-it-begins': {
    zh: '结束日期在开始日期之前。请对调。',
    en: 'The end lies before the beginning. Swap them.',
  },
  'too-long-a-span': {
    zh: '这一段有 {days} 天，放假最多 {limit} 天。请核对年份。',
    en: 'This span has {days} days; a holiday has at most {limit}. Check the year.',
  },
  'out-of-reach': {
    zh: '工作日历只管 {from} 至 {until} 年。请核对年份，或跳过这一行。',
    en: 'The working calendar holds the years {from} to {until}. Check the year, or skip the row.',
  },
  'kind-unknown': {
    zh: '看不出是休还是班。请写“休”或“班”，本单位自己的日子写“公司休”“公司班”“关闭”。',
    en: 'It does not say whether people work. Write "off" or "work"; for days of your own "company day off", "company working day" or "closed".',
  },
  'name-missing': {
    zh: '没有名称。请写节日的名称，例：国庆节。',
    en: 'There is no name. Write one, for example National Day.',
  },
  'name-too-long': { zh: '名称太长，最多 {limit} 个字。', en: 'The name is too long; use at most {limit} characters.' },
  'name-unreadable': {
    zh: '名称里有看不见的控制字符。请重新写一遍名称。',
    en: 'The name contains invisible control characters. Write it again.',
  },
  'works-anyway': {
    zh: '这一天（{on}）本来就上班，不用补班。请核对日期，或跳过这一行。',
    en: 'People work on this day ({on}) anyway. Check the date, or skip the row.',
  },
  'day-twice': {
    zh: '与第 {otherRow} 行说的是同一天（{on}），一个休一个班。请改其中一行。',
    en: 'Row {otherRow} names the same day ({on}) and says otherwise. Change one of them.',
  },
  'event-broken': {
    zh: '这条日程读不出来。请改成日期、类型、名称，或跳过。',
    en: 'This event cannot be read. Write date, kind and name, or skip it.',
  },
  'event-repeats': {
    zh: '这条日程会重复。放假安排逐年公布，请写出这一年的日期。',
    en: 'This event repeats. Holidays are announced year by year: write the dates of this year.',
  },
} as const satisfies Record<string, Sentence>;
export type ListFaultCode = keyof typeof listFaultWords;
