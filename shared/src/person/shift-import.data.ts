/** Columns of a shift sheet beside its days: what a header may be called, in lower case. */
export const shiftColumns = {
  staffNumber: ['工号', '员工编号', 'staff number', 'staff no', 'staff no.', 'works number', 'number'],
  name: ['姓名', '员工姓名', '员工', 'name'],
  team: ['班组', '所属班组', '部门', '组别', 'team'],
} as const satisfies Record<string, readonly string[]>;
export type ShiftColumn = keyof typeof shiftColumns;

/** Columns that sheets carry for the eye; they are passed over. */
export const passedOver: readonly string[] = [
  '序号',
  '岗位',
  '职务',
  '备注',
  '合计',
  '组',
  '分组',
  'group',
  'no',
  'no.',
  'post',
  'note',
  'notes',
  'total',
  'remark',
];

/** How a sheet may write a rest day, in lower case. */
export const restWords: readonly string[] = [
  '休',
  '休息',
  '公休',
  '补休',
  '轮休',
  '调休',
  '息',
  'off',
  'rest',
  'o',
  '-',
  '－',
  '—',
  '/',
  '×',
  '0',
];

export const weekdayWords =
  /^(?:周|星期|礼拜)?[一二三四五六日天]$|^(?:mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?\.?$/i;

interface FaultSentence {
  readonly zh: string;
  readonly en: string;
}

/** `{row}`, `{column}` and `{value}` are filled in for every fault, the rest as the sentence needs. */
export const shiftFaultWords = {
  'no-header': {
    zh: '没有找到表头。请用一行写上“工号”和各天的日期（1 至 31，或 12月1日、2026-12-01）。',
    en: 'No header was found. Write one row with "staff number" and the days (1 to 31, 12/1 or 2026-12-01).',
  },
  'no-days': {
    zh: '第 {row} 行：表头里没有日期。请在“工号”之后每天一列，写 1 至 31 或日期。',
    en: 'Row {row}: the header has no days. Add one column for each day, 1 to 31 or dates.',
  },
  'no-rows': {
    zh: '表头之下没有人。请每行写一名员工的工号和班次。',
    en: 'Nobody stands below the header. Write one employee a row, with their shifts.',
  },
  'too-many-rows': {
    zh: '文件有 {rows} 行，一次最多 {limit} 行。请分成几个文件导入。',
    en: 'The file has {rows} rows; one import takes {limit}. Split it into several files.',
  },
  'quote-not-closed': {
    zh: '第 {row} 行：引号没有成对。请补上右引号，或删去左引号。',
    en: 'Row {row}: a quote is never closed. Add the closing quote or remove the opening one.',
  },
  'month-unknown': {
    zh: '看不出是哪个月的排班。请在上面选择月份，或把表头写成日期（12月1日、2026-12-01）。',
    en: 'The file does not say which month it is for. Choose the month above, or write dates into the header.',
  },
  'column-unknown': {
    zh: '第 {row} 行：不认识“{value}”列。请写 1 至 31、一个日期，或删去这一列。',
    en: 'Row {row}: unknown column "{value}". Write 1 to 31 or a date, or remove the column.',
  },
  'column-twice': {
    zh: '第 {row} 行：“{value}”一列出现了两次。请只留一列。',
    en: 'Row {row}: "{value}" appears twice. Keep one of them.',
  },
  'day-outside-month': {
    zh: '第 {row} 行：“{value}”不在 {month} 之内。一个文件只排一个月，请改正或删去这一列。',
    en: 'Row {row}: "{value}" is not a day of {month}. One file is for one month; correct the column or remove it.',
  },
  'staff-number-missing': {
    zh: '第 {row} 行：没有填写工号。请补上。',
    en: 'Row {row}: the staff number is empty. Fill it in.',
  },
  'staff-number-unknown': {
    zh: '第 {row} 行：没有工号为“{value}”的在职员工。请核对，或先导入员工花名册。',
    en: 'Row {row}: nobody here has the staff number "{value}". Check it, or import the employees first.',
  },
  'zeros-lost': {
    zh: '第 {row} 行：没有工号“{value}”，但有“{known}”。是否丢了前面的零？请改正，或把工号一列的格式设为文本。',
    en: 'Row {row}: there is no "{value}", but there is "{known}". Were leading zeros lost? Correct it, or format the column as text.',
  },
  'staff-number-elsewhere': {
    zh: '第 {row} 行：工号“{value}”是其他管理处的员工。请在其管理处导入，或删去这一行。',
    en: 'Row {row}: "{value}" is an employee of another site. Import it there, or remove the row.',
  },
  'staff-number-twice': {
    zh: '第 {row} 行：工号“{value}”与第 {otherRow} 行重复。请只留一行。',
    en: 'Row {row}: staff number "{value}" is also in row {otherRow}. Keep one of them.',
  },
  'name-differs': {
    zh: '第 {row} 行：工号对应的是{name}，表里写的是“{value}”。请核对是否错行。',
    en: 'Row {row}: that staff number is {name}, but the sheet says "{value}". Check whether rows have slipped.',
  },
  'team-differs': {
    zh: '第 {row} 行：此人在{team}，表里写的是“{value}”。请改正，或先办理调动。',
    en: 'Row {row}: this person is in {team}, but the sheet says "{value}". Correct it, or transfer them first.',
  },
  'without-team': {
    zh: '第 {row} 行：{name}没有班组，没有可用的班次。请先安排班组。',
    en: 'Row {row}: {name} has no team, and so no shifts. Put them into a team first.',
  },
  'team-of-another-leader': {
    zh: '第 {row} 行：{team}的排班不由您维护。请删去这一行，或请该班组的班长导入。',
    en: 'Row {row}: you do not keep the roster of {team}. Remove the row, or ask its leader to import it.',
  },
  'shift-unknown': {
    zh: '第 {row} 行 {column}：{team}没有班次“{value}”。可写：{shifts}；休息写“休”；不改就留空。',
    en: 'Row {row}, {column}: {team} has no shift "{value}". Use {shifts}, or "off" for rest; leave it empty for no change.',
  },
  'day-is-swapped': {
    zh: '第 {row} 行 {column}：{name}这天与人换了班。请先撤销换班，或照换班后的班次填写。',
    en: 'Row {row}, {column}: {name} swapped shifts that day. Take the swap back, or write the shift as swapped.',
  },
  'too-many-cells': {
    zh: '第 {row} 行：“{value}”不在任何一列之下。请检查这一行是否多了一格。',
    en: 'Row {row}: "{value}" stands under no column. Check the row for an extra cell.',
  },
} as const satisfies Record<string, FaultSentence>;

export type ShiftFaultCode = keyof typeof shiftFaultWords;
