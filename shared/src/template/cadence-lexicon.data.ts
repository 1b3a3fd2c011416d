/**
 * What a word of a cadence sentence means to the grammar (cadence-phrases.ts). Both languages share one list, so that
 * a sentence may be in either.
 */
export type TokenKind =
  | 'every'
  | 'a'
  | 'number'
  | 'ordinal'
  | 'unit'
  | 'times'
  | 'often'
  | 'weekdays'
  | 'workday'
  | 'dayoff'
  | 'anyday'
  | 'clock'
  | 'daypart'
  | 'date'
  | 'length'
  | 'month'
  | 'monthday'
  | 'apart'
  | 'least'
  | 'onceaday'
  | 'not'
  | 'only'
  | 'also'
  | 'between'
  | 'since'
  | 'to'
  | 'after'
  | 'before'
  | 'until'
  | 'total'
  | 'eachtime'
  | 'act'
  | 'plus'
  | 'shorter'
  | 'and'
  | 'stop'
  | 'semicolon'
  | 'custom'
  | 'filler';

export type CadenceUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';
export type TokenValue = string | number | readonly number[];

/** A word, and the tokens that it stands for: 'monthly' is 'every month'. */
export interface Lexeme {
  readonly words: readonly string[];
  readonly tokens: readonly (readonly [kind: TokenKind, value?: TokenValue])[];
}

const one = (words: string, kind: TokenKind, value?: TokenValue): Lexeme => ({
  words: words.split('|'),
  tokens: [value === undefined ? [kind] : [kind, value]],
});
const each = (words: string, unit: CadenceUnit, step = 1): Lexeme => ({
  words: words.split('|'),
  tokens: step === 1 ? [['every'], ['unit', unit]] : [['every'], ['number', step], ['unit', unit]],
});
/** The first or last day of a period by one word. */
const dayOf = (words: string, unit: CadenceUnit, nth: number): Lexeme => ({
  words: words.split('|'),
  tokens: [
    ['unit', unit],
    ['ordinal', nth],
    ['unit', 'day'],
  ],
});
/** Several months by one word. */
const inMonths = (words: string, months: readonly number[]): Lexeme => ({
  words: words.split('|'),
  tokens: months.flatMap((month, at): Lexeme['tokens'] =>
    at === 0 ? [['month', month]] : [['and'], ['month', month]],
  ),
});

const englishNumbers =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty';
const englishOrdinals = 'first second third fourth fifth sixth seventh eighth ninth tenth';
const englishMonths =
  'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sep|sept october|oct november|nov december|dec';
const englishDays =
  'monday|mondays|mon tuesday|tuesdays|tue|tues wednesday|wednesdays|wed thursday|thursdays|thu|thur|thurs friday|fridays|fri saturday|saturdays|sat sunday|sundays|sun';

const counted = (words: string, kind: TokenKind): Lexeme[] =>
  words.split(' ').map((word, at) => one(word, kind, at + 1));

export const lexicon: readonly Lexeme[] = [
  one('每|每个|每逢|逢|every|each|per|/', 'every'),
  one('a|an', 'a'),
  ...counted(englishNumbers, 'number'),
  one('other', 'number', 2),
  ...counted(englishOrdinals, 'ordinal'),
  one('最后一个|最后一|最后|last', 'ordinal', -1),
  one('second-to-last|second last|next-to-last|penultimate', 'ordinal', -2),
  one('天|日子|day|days', 'unit', 'day'),
  one('周|星期|礼拜|week|weeks', 'unit', 'week'),
  {
    words: ['双周', 'fortnight', 'fortnights'],
    tokens: [
      ['number', 2],
      ['unit', 'week'],
    ],
  },
  one('月|month|months', 'unit', 'month'),
  one('季度|季|quarter|quarters', 'unit', 'quarter'),
  {
    words: ['半年'],
    tokens: [
      ['number', 6],
      ['unit', 'month'],
    ],
  },
  inMonths('双月|双数月|偶数月|even months', [2, 4, 6, 8, 10, 12]),
  inMonths('单月|单数月|奇数月|odd months', [1, 3, 5, 7, 9, 11]),
  dayOf('月底|月末|month-end', 'month', -1),
  dayOf('月初', 'month', 1),
  dayOf('季度末|季末', 'quarter', -1),
  dayOf('年底|年末', 'year', -1),
  one('年|year|years', 'unit', 'year'),
  each('daily', 'day'),
  each('weekly', 'week'),
  each('fortnightly|biweekly|隔周|每隔周', 'week', 2),
  each('monthly', 'month'),
  each('隔月', 'month', 2),
  each('quarterly', 'quarter'),
  each('yearly|annually|annual', 'year'),
  one('次|回|场|times|time|x|sittings|sessions', 'times'),
  one('once', 'often', 1),
  one('twice', 'often', 2),
  one('thrice', 'often', 3),
  ...englishDays.split(' ').map((words, at) => one(words, 'weekdays', [at + 1])),
  one('平日|weekday|weekdays|week day|week days', 'weekdays', [1, 2, 3, 4, 5]),
  one('周末|双休日|weekend|weekends|weekend day|weekend days', 'weekdays', [6, 7]),
  one('工作日|working day|working days|workday|workdays|business day|business days', 'workday'),
  one(
    '法定节假日|节假日|休息日|节日|假日|假期|公休日|day off|days off|public holiday|public holidays|holiday|holidays|rest day|rest days',
    'dayoff',
  ),
  one('任何一天|哪天都行|哪天都可以|any day', 'anyday'),
  one('上午|早上|mornings|morning', 'daypart', 'morning'),
  one('下午|afternoons|afternoon', 'daypart', 'afternoon'),
  one('晚上|evenings|evening', 'daypart', 'evening'),
  one('中午|noon', 'clock', '12:00'),
  ...englishMonths.split(' ').map((words, at) => one(words, 'month', at + 1)),
  one('间隔|相隔|相距|隔|apart|between them|in between', 'apart'),
  one('至少|最少|起码|不少于|at least|min', 'least'),
  one('同一天不排两次|不在同一天|不同天|never two on one day|never on one day|on different days', 'onceaday'),
  one('不排|不要|不在|不含|不|避开|除去|除了|除|除外|not|never|no|except|excluding|but not|without', 'not'),
  one('只排|仅排|只在|仅在|只限|限|只|仅|only', 'only'),
  one('也可以|也可|也行|也算|包括|包含|含|including|included|also|too', 'also'),
  one('从|之间|between|from', 'between'),
  one('自|起|起始|since|as of', 'since'),
  one('到|至|to|-|–|—|~|～', 'to'),
  one('以后|之后|不早于|no earlier than|not before|after', 'after'),
  one('以前|之前|不晚于|no later than|before|by', 'before'),
  one('为止|截至|截止|直到|until|till|through', 'until'),
  one('一共|总共|共|in all|in total|altogether|for', 'total'),
  one('每次|每场|各|apiece', 'eachtime'),
  one('跳过|不补|skip|skipped|skipping', 'act', 'skip'),
  one('提前|往前|earlier', 'act', 'earlier'),
  one('推后|推迟|顺延|往后|later', 'act', 'later'),
  one('本期内就近|就近|nearest', 'act', 'nearest'),
  one('另加|再加|加上|plus|extra', 'plus'),
  one('不足|少于|under|shorter than|less than', 'shorter'),
  one('和|与|及|、|and|&', 'and'),
  one('，|,|。|.|:', 'stop'),
  one('；|;', 'semicolon'),
  one(
    '的|在|于|个|当中|遇到|遇|外|都|各自|举行|开始|开课|结束|不算|时间|改到|规则|of|the|on|in|at|is|are|rule|starting|ending|start|end|move|moved|moving|held|if|it|falls|happens|does not count|do not count|working day after all|or|sitting',
    'filler',
  ),
];
