/** What can be wrong with one field, in both languages. Contracts name the codes that begin with `not-` themselves. */
interface FaultWords {
  readonly zh: string;
  readonly en: string;
}

export const fieldFaultWords = {
  missing: { zh: '必须填写。', en: 'This is required.' },
  'unknown-field': { zh: '没有名为“{field}”的字段，请删去。', en: 'There is no field "{field}"; leave it out.' },
  'wrong-type': { zh: '类型不对，应为{expected}。', en: 'Wrong kind of value; expected {expected}.' },
  'too-short': { zh: '至少要 {minimum} 个字符。', en: 'Use at least {minimum} characters.' },
  'too-long': { zh: '最多 {maximum} 个字符。', en: 'Use at most {maximum} characters.' },
  'too-few': { zh: '至少要 {minimum} 项。', en: 'Name at least {minimum}.' },
  'too-many': { zh: '最多 {maximum} 项。', en: 'Name at most {maximum}.' },
  'too-small': { zh: '不得小于 {minimum}。', en: 'Use {minimum} or more.' },
  'too-big': { zh: '不得大于 {maximum}。', en: 'Use {maximum} or less.' },
  'not-a-multiple': { zh: '应为 {divisor} 的倍数。', en: 'Use a multiple of {divisor}.' },
  'not-a-choice': { zh: '只能是：{choices}。', en: 'Choose one of: {choices}.' },
  'not-valid': { zh: '内容不符合要求。', en: 'This value is not valid.' },
  'control-characters': {
    zh: '含有看不见的控制字符，请删去。',
    en: 'It contains invisible control characters; remove them.',
  },
  'not-an-id': { zh: '不是有效的编号。', en: 'This is not a valid id.' },
  'not-an-instant': {
    zh: '不是有效的时刻，例：2026-12-01T01:00:00Z。',
    en: 'This is not an instant such as 2026-12-01T01:00:00Z.',
  },
  'not-a-date': { zh: '不是有效的日期，例：2026-12-01。', en: 'This is not a date such as 2026-12-01.' },
  'not-a-time': { zh: '不是有效的时间，例：09:30。', en: 'This is not a time such as 09:30.' },
  'not-a-month': { zh: '不是有效的月份，例：2026-12。', en: 'This is not a month such as 2026-12.' },
  'not-a-year': { zh: '不是有效的年份，例：2027。', en: 'This is not a year such as 2027.' },
  'not-a-month-day': { zh: '不是每年都有的日子，例：12-10。', en: 'This is not a day of every year such as 12-10.' },
  'not-a-zone': { zh: '不认识这个时区，例：Asia/Shanghai。', en: 'Unknown time zone; for example Asia/Shanghai.' },
  'not-a-country': { zh: '应为两位大写国家代码，例：CN。', en: 'Use a two-letter country code such as CN.' },
  'not-a-mail-address': { zh: '不是有效的邮箱地址。', en: 'This is not a mail address.' },
  'not-a-phone-number': { zh: '不是有效的电话号码。', en: 'This is not a telephone number.' },
  'not-a-staff-number': {
    zh: '工号只能用字母、数字和连字符，最多 20 位。',
    en: 'A works number has letters, digits and hyphens, at most 20.',
  },
  'not-a-token': { zh: '链接不完整，请从邮件中重新打开。', en: 'The link is incomplete; open it from the mail again.' },
  'nothing-to-swap': {
    zh: '两场课次在所选各项上相同，没有可对调的。请另选一项。',
    en: 'The two sessions are the same in this; choose something in which they differ.',
  },
  'named-twice': { zh: '同一项选了两次，请删去一次。', en: 'The same is named twice; leave one out.' },
  'wrong-password': { zh: '当前密码不对。', en: 'This is not your present password.' },
  'same-password': { zh: '新密码不能和当前密码相同。', en: 'Choose a password other than the present one.' },
  taken: { zh: '已被使用，请换一个。', en: 'This is taken; choose another.' },
  'team-unknown': { zh: '本管理处没有这个班组。', en: 'This site has no such team.' },
  'room-unknown': { zh: '本管理处没有这间教室。', en: 'This site has no such room.' },
  'topic-unknown': { zh: '本管理处没有这项培训内容。', en: 'This site has no such topic.' },
  'topic-retired': { zh: '这项培训内容已停用。', en: 'This topic is no longer in use.' },
  'instructor-unknown': { zh: '此人不能在本管理处授课。', en: 'This person does not teach at this site.' },
  'template-unknown': { zh: '本管理处没有这个启用的培训模板。', en: 'This site has no such active template.' },
  'programme-unknown': { zh: '本管理处没有这个培训项目。', en: 'This site has no such programme.' },
  'topic-of-other-programme': {
    zh: '这项培训内容属于另一个培训项目。',
    en: 'This topic belongs to another programme.',
  },
  'too-many-han': { zh: '简称最多 {maximum} 个汉字。', en: 'A short name has at most {maximum} Chinese characters.' },
  'rule-not-understood': {
    zh: '不是可用的重复规则，例：FREQ=WEEKLY;BYDAY=TU。',
    en: 'This is not a recurrence rule such as FREQ=WEEKLY;BYDAY=TU.',
  },
  'rule-never-happens': { zh: '这条重复规则不会产生任何日期。', en: 'This recurrence rule never gives a date.' },
  'rules-needed': {
    zh: '规程没有规定这个项目的频次，请至少写一条重复规则。',
    en: 'The regulation promises no cadence for this programme; give at least one recurrence rule.',
  },
  'window-too-narrow': {
    zh: '最早与最晚之间放不下 {minutes} 分钟的一课。',
    en: 'Between the two times there is no room for {minutes} minutes.',
  },
  'outside-own-window': {
    zh: '按这个时间上课不算数：须在 {from} 至 {until} 之间上完。',
    en: 'A sitting at this time would not count; hold it between {from} and {until}.',
  },
  'shorter-than-counts': {
    zh: '这样短的课不算数：至少 {minimum} 分钟。',
    en: 'So short a sitting would not count; use {minimum} minutes or more.',
  },
  'no-day-counts': {
    zh: '所选的星期都是休息日，没有一天算数。',
    en: 'The weekdays chosen are all days off, so no day counts.',
  },
  'rule-over': {
    zh: '这条规则{endZh}结束了，不会再有日期。',
    en: 'This rule ended{endEn}; it gives no date any more.',
  },
  'rule-out-of-reach': {
    zh: '这条规则在今后 {years} 年里没有一个日期。',
    en: 'This rule gives no date within the next {years} years.',
  },
  'rule-always-off': {
    zh: '一年里的 {count} 个日期全落在休息日，都会被跳过，一次也排不成。',
    en: 'All {count} dates of a year fall on days off and drop out; it never takes place.',
  },
  'rule-skips-months': {
    zh: '没有 {day} 日的月份不会排。',
    en: 'Months without a day {day} get no sitting.',
  },
  'rule-skips-fifth': {
    zh: '没有第五个{daysZh}的月份不会排。',
    en: 'Months without a fifth {dayEn} get no sitting.',
  },
  'rule-names-days-off': {
    zh: '{daysZh}是休息日：除调休上班外，这些日子都会{actZh}。',
    en: '{daysEn} are days off: all but make-up working days {actEn}.',
  },
  'rule-off-weekdays': {
    zh: '规则排在{daysZh}，而这里说{daysZh}不排：排了也不算数。',
    en: 'The rule falls on {daysEn}, which do not count here: such a sitting keeps no promise.',
  },
  'rule-never-counts': {
    zh: '规则接下来的 {of} 个日子没有一个算数，都落在不排的星期上，例：{onZh}。',
    en: 'None of the next {of} dates counts: all fall on weekdays that are left out, such as {onEn}.',
  },
  'rule-seldom-counts': {
    zh: '规则接下来的 {of} 个日子有 {count} 个落在不排的星期上，这些日子不开课，例：{onZh}。',
    en: '{count} of the next {of} dates fall on weekdays that are left out and are not held, such as {onEn}.',
  },
  'rule-adds-nothing': {
    zh: '这条规则的日子别的规则都有了，一天只排一次。',
    en: 'The other rules already give every date of this one; a day is held once.',
  },
  'figures-are-policy': {
    zh: '规程定为{promiseZh}、{gapZh}，模板不能另定；要改请改规程参数。',
    en: 'The regulation says {promiseEn}, {gapEn}; a template cannot say otherwise. Change the policy instead.',
  },
  'figures-not-promised': {
    zh: '规程没有规定这个项目的频次。请写重复规则，例：每月第二个周四。',
    en: 'The regulation promises no cadence for this programme. Write a rule such as "second Thursday of every month".',
  },
  'too-few-days': {
    zh: '这条规则排不出来：{periodZh}里只有 {have} 个{daysZh}，却要 {count} 次。',
    en: 'This cannot be done: {periodEn} holds only {have} × {daysEn}, and {count} are needed.',
  },
  'too-far-apart': {
    zh: '这条规则排不出来：{periodZh}里有 {days} 个{daysZh}，至少相隔 {gap} 天只排得下 {have} 次，却要 {count} 次。',
    en: 'This cannot be done: {periodEn} holds {days} × {daysEn}, at least {gap} days apart only {have}, and {count} are needed.',
  },
  'window-falls-short': {
    zh: '{fromZh}到{untilZh}这一期因放假只排得下 {have} 次，要 {count} 次。',
    en: 'Because of days off, {fromEn} to {untilEn} holds only {have} of {count}.',
  },
  'ends-after-midnight': {
    zh: '{start} 开始的 {minutes} 分钟要过半夜才结束。',
    en: 'Starting at {start}, {minutes} minutes end after midnight.',
  },
  'outside-site-hours': {
    zh: '{start}–{end} 超出管理处的开放时间 {opens}–{closes}。',
    en: '{start}–{end} lies outside the hours of the site, {opens}–{closes}.',
  },
  'ends-before-it-begins': { zh: '结束日期不能早于开始日期。', en: 'The end cannot lie before the beginning.' },
  'too-many-months': { zh: '一次最多查看 {maximum} 个月。', en: 'Ask for at most {maximum} months at once.' },
  'too-long-a-time': { zh: '一次最多查看 {maximum} 天。', en: 'Ask for at most {maximum} days at once.' },
} as const satisfies Record<string, FaultWords>;

export type FieldFaultCode = keyof typeof fieldFaultWords;

/** Kinds of values as people call them; zod's own words are English only. */
export const kindWords: Readonly<Record<string, FaultWords>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: '是或否', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '一组字段', en: 'a set of fields' },
  null: { zh: '空', en: 'nothing' },
};
