/** The columns of a roster file: what a header may be called, and how faults name the column. */
interface RosterColumnWords {
  readonly zh: string;
  readonly en: string;
  /** Other headers that are understood, in lower case. */
  readonly also: readonly string[];
  readonly isRequired: boolean;
}

export const rosterColumns = {
  staffNumber: {
    zh: '工号',
    en: 'staff number',
    also: ['员工编号', '员工工号', '人员编号', 'works number', 'staff no', 'staff no.', 'employee number'],
    isRequired: true,
  },
  name: { zh: '姓名', en: 'name', also: ['员工姓名', 'full name'], isRequired: true },
  team: { zh: '班组', en: 'team', also: ['所属班组', '班组名称'], isRequired: true },
  post: { zh: '岗位', en: 'post', also: ['职务', '职位', '岗位名称', 'position'], isRequired: true },
  hiredOn: {
    zh: '入职日期',
    en: 'hired on',
    also: ['入职时间', '入职日', 'hire date', 'start date'],
    isRequired: true,
  },
  mail: {
    zh: '邮箱',
    en: 'mail',
    also: ['电子邮箱', '电子邮件', '邮箱地址', '邮件', 'email', 'e-mail'],
    isRequired: false,
  },
  phone: {
    zh: '手机',
    en: 'phone',
    also: ['手机号', '手机号码', '电话', '联系电话', 'mobile', 'telephone'],
    isRequired: false,
  },
  status: { zh: '状态', en: 'status', also: ['在职状态'], isRequired: false },
} as const satisfies Record<string, RosterColumnWords>;

/** Columns that count the rows for the eye; they are passed over. */
export const rosterPassedOver: readonly string[] = ['序号', '编号', 'no', 'no.', '#'];

export type RosterColumn = keyof typeof rosterColumns;

/** How a file may write an employee's status, in lower case. An empty cell means active. */
export const rosterStatuses: Readonly<Record<string, 'active' | 'left'>> = {
  '': 'active',
  在职: 'active',
  active: 'active',
  离职: 'left',
  已离职: 'left',
  left: 'left',
};

interface FaultSentence {
  readonly zh: string;
  readonly en: string;
}

/** `{row}`, `{column}` and `{value}` are filled in for every fault, the rest as the sentence needs. */
export const rosterFaultWords = {
  'no-header': {
    zh: '第 1 行：文件是空的。请在第一行写列名：{columns}。',
    en: 'Row 1: the file is empty. Put the column names in the first row: {columns}.',
  },
  'no-rows': {
    zh: '文件只有列名，没有员工。请从第二行起每行写一名员工。',
    en: 'The file has column names but no employees. Write one employee a row from the second row on.',
  },
  'too-many-rows': {
    zh: '文件有 {rows} 名员工，一次最多 {limit} 名。请分成几个文件导入。',
    en: 'The file has {rows} employees; one import takes {limit}. Split it into several files.',
  },
  'quote-not-closed': {
    zh: '第 {row} 行：引号没有成对。请补上右引号，或删去左引号。',
    en: 'Row {row}: a quote is never closed. Add the closing quote or remove the opening one.',
  },
  'column-missing': {
    zh: '第 {row} 行：缺少“{column}”列。请加上这一列，列名写“{column}”。',
    en: 'Row {row}: the column "{column}" is missing. Add it under that name.',
  },
  'column-unknown': {
    zh: '第 {row} 行：不认识“{value}”列。请删去这一列，或改成这些列名之一：{columns}。',
    en: 'Row {row}: unknown column "{value}". Remove it or rename it to one of: {columns}.',
  },
  'column-twice': {
    zh: '第 {row} 行：“{column}”列出现了两次（“{value}”）。请只留一列。',
    en: 'Row {row}: the column "{column}" appears twice ("{value}"). Keep one of them.',
  },
  'too-many-cells': {
    zh: '第 {row} 行：“{value}”不在任何一列之下。请检查这一行是否多了分隔符，或补上列名。',
    en: 'Row {row}: "{value}" stands under no column. Check the row for an extra separator, or name the column.',
  },
  missing: {
    zh: '第 {row} 行：没有填写{column}。请补上。',
    en: 'Row {row}: {column} is empty. Fill it in.',
  },
  'not-a-staff-number': {
    zh: '第 {row} 行：工号“{value}”不符合要求。请只用字母、数字和连字符，最多 20 位。',
    en: 'Row {row}: staff number "{value}" is not valid. Use letters, digits and hyphens, at most 20.',
  },
  'formula-error': {
    zh: '第 {row} 行：{column}是公式错误“{value}”。请在表格里改正公式后保存，或直接写上内容。',
    en: 'Row {row}: {column} holds the formula error "{value}". Correct the formula and save again, or write the value itself.',
  },
  'zeros-lost': {
    zh: '第 {row} 行：没有工号“{value}”，但有“{known}”。是否丢了前面的零？请改正，或把工号一列的格式设为文本。',
    en: 'Row {row}: there is no "{value}", but there is "{known}". Were leading zeros lost? Correct it, or format the column as text.',
  },
  'staff-number-twice': {
    zh: '第 {row} 行：工号“{value}”与第 {otherRow} 行重复。请改正其中一行。',
    en: 'Row {row}: staff number "{value}" is also in row {otherRow}. Correct one of them.',
  },
  'staff-number-elsewhere': {
    zh: '第 {row} 行：工号“{value}”已属于其他管理处的员工。请核对工号。',
    en: 'Row {row}: staff number "{value}" belongs to an employee of another site. Check the number.',
  },
  'name-not-valid': {
    zh: '第 {row} 行：姓名“{value}”不符合要求。请写 1 至 80 个字，不含控制字符。',
    en: 'Row {row}: name "{value}" is not valid. Use 1 to 80 characters and no control characters.',
  },
  'team-unknown': {
    zh: '第 {row} 行：本管理处没有班组“{value}”。请改成：{teams}；没有班组的员工请留空。',
    en: 'Row {row}: this site has no team "{value}". Use one of: {teams}; leave it empty for people without a team.',
  },
  'post-not-valid': {
    zh: '第 {row} 行：岗位“{value}”不符合要求。请写不超过 40 个字，不含控制字符。',
    en: 'Row {row}: post "{value}" is not valid. Use at most 40 characters and no control characters.',
  },
  'not-a-date': {
    zh: '第 {row} 行：入职日期“{value}”不是日期。请写成 2026-12-02。',
    en: 'Row {row}: hired on "{value}" is not a date. Write it as 2026-12-02.',
  },
  'not-a-mail-address': {
    zh: '第 {row} 行：邮箱“{value}”不是邮箱地址。请写成 name@example.com，或留空。',
    en: 'Row {row}: mail "{value}" is not a mail address. Write it as name@example.com or leave it empty.',
  },
  'not-a-phone-number': {
    zh: '第 {row} 行：手机“{value}”不是电话号码。请只用数字、空格、连字符和开头的加号。',
    en: 'Row {row}: phone "{value}" is not a telephone number. Use digits, spaces, hyphens and a leading plus.',
  },
  'not-a-status': {
    zh: '第 {row} 行：状态“{value}”不认识。请写“在职”或“离职”。',
    en: 'Row {row}: status "{value}" is unknown. Write "active" or "left".',
  },
} as const satisfies Record<string, FaultSentence>;

export type RosterFaultCode = keyof typeof rosterFaultWords;
