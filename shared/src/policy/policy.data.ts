/** Parts of the regulation, in the order in which the page of figures shows them. */
export const policyGroups = {
  plan: { zh: '计划', en: 'Plans' },
  cadence: { zh: '培训频次', en: 'Cadence' },
  onboarding: { zh: '岗前', en: 'Onboarding' },
  delivery: { zh: '实施', en: 'Delivery' },
  assessment: { zh: '考核', en: 'Assessment' },
  points: { zh: '考勤分', en: 'Points' },
  instructor: { zh: '讲师', en: 'Instructors' },
  campaign: { zh: '服务质量提升', en: 'Improvement campaigns' },
  standard: { zh: '服务标准', en: 'Service standards' },
} as const;
export type PolicyGroup = keyof typeof policyGroups;

/** What a figure counts. `day-of-month`: a day from 1 to 31, the last one where the month is shorter. */
export const policyUnits = {
  'day-of-month': { zh: '日', en: 'day of the month' },
  'month-day': { zh: '月-日', en: 'month-day' },
  period: { zh: '周期', en: 'period' },
  'working-day': { zh: '个工作日', en: 'working days' },
  day: { zh: '天', en: 'days' },
  week: { zh: '周', en: 'weeks' },
  month: { zh: '个月', en: 'months' },
  hour: { zh: '小时', en: 'hours' },
  minute: { zh: '分钟', en: 'minutes' },
  second: { zh: '秒', en: 'seconds' },
  'class-hour': { zh: '课时', en: 'class hours' },
  time: { zh: '次', en: 'times' },
  percent: { zh: '%', en: '%' },
  point: { zh: '分', en: 'points' },
  case: { zh: '例', en: 'cases' },
  item: { zh: '项', en: 'items' },
  copy: { zh: '份', en: 'copies' },
  ring: { zh: '声', en: 'rings' },
  character: { zh: '字', en: 'characters' },
} as const;
export type PolicyUnit = keyof typeof policyUnits;

/** Periods that a figure can name; the same as a promise's. */
export const policyPeriods = ['week', 'fortnight', 'month', 'two-months', 'quarter', 'year'] as const;
export type PolicyPeriod = (typeof policyPeriods)[number];

/** Id of the rule in the regulation; null for a figure that the house adds. */
export type RuleId = `R${number}` | `P${number}${string}` | null;

interface Described {
  readonly group: PolicyGroup;
  readonly rule: RuleId;
  readonly zh: string;
  readonly en: string;
}

/** A number from `min` to `max`, a multiple of `step`. */
export interface Amount extends Described {
  readonly kind: 'amount';
  readonly value: number;
  readonly unit: Exclude<PolicyUnit, 'month-day' | 'period'>;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** A day of every year, MM-DD; 29 February is none. */
export interface YearDay extends Described {
  readonly kind: 'year-day';
  readonly value: string;
  readonly unit: 'month-day';
}

export interface Cycle extends Described {
  readonly kind: 'cycle';
  readonly value: PolicyPeriod;
  readonly unit: 'period';
}

export type PolicyFigure = Amount | YearDay | Cycle;

type Range = readonly [min: number, max: number, step?: number];
type Words = readonly [zh: string, en: string];

function described(group: PolicyGroup, rule: RuleId, [zh, en]: Words): Described {
  return { group, rule, zh, en };
}

function amount(said: Described, value: number, unit: Amount['unit'], [min, max, step = 1]: Range): Amount {
  return { ...said, kind: 'amount', value, unit, min, max, step };
}

function yearDay(said: Described, value: string): YearDay {
  return { ...said, kind: 'year-day', value, unit: 'month-day' };
}

function cycle(said: Described, value: PolicyPeriod): Cycle {
  return { ...said, kind: 'cycle', value, unit: 'period' };
}

/** The three figures of a programme's cadence: how often, in which period, how many days apart at least. */
function cadence<const P extends string>(
  prefix: P,
  rule: RuleId,
  [zh, en]: Words,
  [count, per, gap]: readonly [number, PolicyPeriod, number],
): Record<`${P}-count`, Amount> & Record<`${P}-period`, Cycle> & Record<`${P}-gap-days`, Amount> {
  const figures = {
    [`${prefix}-count`]: amount(
      described('cadence', rule, [`${zh}：每周期次数`, `${en}: sittings per period`]),
      count,
      'time',
      [1, 31],
    ),
    [`${prefix}-period`]: cycle(described('cadence', rule, [`${zh}：周期`, `${en}: period`]), per),
    [`${prefix}-gap-days`]: amount(
      described('cadence', rule, [
        `${zh}：两次至少相隔（1 为不在同一天）`,
        `${en}: least distance of two (1: not on one day)`,
      ]),
      gap,
      'day',
      [1, 90],
    ),
  };
  return figures as ReturnType<typeof cadence<P>>;
}

/** Every figure of the regulation, with its default. An administrator changes them from a day on; code never holds one. */
export const policyFigures = {
  'annual-plan-submit-by': yearDay(described('plan', 'R2', ['年度计划提交期限', 'Annual plan submitted by']), '12-10'),
  'annual-plan-decide-by': yearDay(described('plan', 'R2', ['年度计划审批期限', 'Annual plan decided by']), '12-20'),
  'plan-submit-day': amount(
    described('plan', 'R3', ['次月计划提交期限', "Next month's plan submitted by"]),
    25,
    'day-of-month',
    [1, 31],
  ),
  'plan-decide-day': amount(
    described('plan', 'R3', ['次月计划审批期限', "Next month's plan decided by"]),
    30,
    'day-of-month',
    [1, 31],
  ),
  'change-decision-working-days': amount(
    described('plan', 'R5', ['变更单审批期限', 'Change order decided within']),
    2,
    'working-day',
    [1, 20],
  ),
  'urgent-change-hours': amount(
    described('plan', 'R5', [
      '开课前多久内的变更立即生效、事后追认',
      'A change this close to the start takes effect at once',
    ]),
    24,
    'hour',
    [0, 168],
  ),
  'change-tolerance-minutes': amount(
    described('plan', 'R5', [
      '当天调整在多少分钟内立即生效（讲师不变）',
      'A shift on the same day within this, same instructor, takes effect at once',
    ]),
    30,
    'minute',
    [0, 240, 5],
  ),
  'change-mail-wait-minutes': amount(
    described('plan', null, [
      '课次变更后多久发信（其间的改动合并）',
      'Mails of a change wait this long and are merged',
    ]),
    2,
    'minute',
    [0, 60],
  ),
  'supervisor-weekly-class-hours': amount(
    described('plan', 'R7', ['主管每周至少授课', 'Supervisor teaches each week at least']),
    2,
    'class-hour',
    [0, 40, 0.5],
  ),
  'instructor-daily-class-hours': amount(
    described('plan', null, ['讲师每天至多授课', 'Instructor teaches a day at most']),
    4,
    'class-hour',
    [1, 12, 0.5],
  ),
  'promise-slack-days': amount(
    described('plan', null, ['培训频次至少留几个可排日，否则视为有风险', 'Days to spare before a promise is at risk']),
    3,
    'day',
    [0, 20],
  ),
  'rest-after-night-shift-hours': amount(
    described('plan', null, ['夜班后至少休息', 'Least rest after a night shift']),
    8,
    'hour',
    [0, 24],
  ),
  'night-shift-hour': amount(
    described('plan', null, ['几点钟仍在岗算夜班', 'A shift that runs at this hour of the night is a night shift']),
    3,
    'hour',
    [0, 6],
  ),
  'leave-longest-days': amount(
    described('delivery', null, ['一次请假至多', 'One leave lasts at most']),
    366,
    'day',
    [1, 1100],
  ),
  'class-hour-minutes': amount(described('plan', null, ['一课时', 'One class hour']), 60, 'minute', [30, 90]),
  'short-name-characters': amount(
    described('plan', null, ['培训内容简称至多', 'Short name of a topic at most']),
    5,
    'character',
    [2, 12],
  ),

  ...cadence('service-awareness', 'P2a', ['服务意识、岗位职责', 'Service awareness, post duties'], [1, 'week', 1]),
  ...cadence('post-skills', 'P2b', ['岗位技能与服务', 'Post skills and service'], [3, 'fortnight', 2]),
  ...cadence('case-studies', 'P2c', ['案例与沟通', 'Case studies and talks'], [1, 'month', 1]),
  ...cadence('general-knowledge', 'P2d', ['安全消防与物业知识', 'Safety and property knowledge'], [1, 'month', 1]),
  ...cadence('drill', 'P3', ['军体培训', 'Drill'], [1, 'two-months', 1]),
  ...cadence('fire-safety', 'P4', ['消防知识培训', 'Fire safety'], [1, 'quarter', 1]),
  'fire-safety-yearly-per-employee': amount(
    described('cadence', 'P4', ['每人每年至少参加消防培训', 'Fire safety for every employee, a year at least']),
    1,
    'time',
    [1, 12],
  ),

  'onboarding-supervisor-hours': amount(
    described('onboarding', 'P1', ['岗前理论：主管至少', 'Onboarding theory by the supervisor at least']),
    8,
    'class-hour',
    [0, 80],
  ),
  'onboarding-leader-hours': amount(
    described('onboarding', 'P1', ['岗前理论：班长至少', 'Onboarding theory by the team leader at least']),
    8,
    'class-hour',
    [0, 80],
  ),
  'onboarding-practice-hours': amount(
    described('onboarding', 'P1', ['岗前实习：岗位教练', 'Onboarding practice with the post coach']),
    24,
    'class-hour',
    [0, 160],
  ),
  'onboarding-total-hours': amount(
    described('onboarding', 'P1', ['岗前培训总课时', 'Onboarding in all']),
    40,
    'class-hour',
    [0, 240],
  ),
  'onboarding-working-days': amount(
    described('onboarding', 'P1', ['岗前培训时长', 'Onboarding lasts']),
    5,
    'working-day',
    [1, 60],
  ),
  'onboarding-start-working-days': amount(
    described('onboarding', 'R9', ['入职后开始理论培训', 'Theory starts within, after the hire date']),
    2,
    'working-day',
    [0, 20],
  ),
  'onboarding-exam-working-day': amount(
    described('onboarding', 'R11', [
      '入职后第几个工作日理论考核',
      'Theory is assessed on this working day after the hire date',
    ]),
    10,
    'working-day',
    [1, 60],
  ),

  'session-reminder-days': amount(
    described('delivery', null, ['开课前第一次提醒', 'First reminder before a session']),
    1,
    'day',
    [0, 14],
  ),
  'session-reminder-hours': amount(
    described('delivery', null, ['开课前第二次提醒', 'Second reminder before a session']),
    1,
    'hour',
    [0, 24],
  ),
  'check-in-opens-minutes': amount(
    described('delivery', null, ['开课前多久开放签到', 'Check-in opens before the start']),
    20,
    'minute',
    [0, 120],
  ),
  'check-in-grace-minutes': amount(described('delivery', null, ['迟到宽限', 'Late only after']), 5, 'minute', [0, 60]),
  'check-in-code-seconds': amount(
    described('delivery', null, ['签到码更换间隔', 'Check-in code turns every']),
    15,
    'second',
    [5, 120],
  ),
  'record-filing-working-days': amount(
    described('delivery', 'R12', ['培训记录归档期限：课后', 'Training record filed within, after the session']),
    1,
    'working-day',
    [0, 20],
  ),
  'micro-lesson-min-minutes': amount(
    described('delivery', 'R33', ['微课至少', 'Micro lesson at least']),
    5,
    'minute',
    [1, 60],
  ),
  'micro-lesson-max-minutes': amount(
    described('delivery', 'R33', ['微课至多', 'Micro lesson at most']),
    10,
    'minute',
    [1, 60],
  ),

  'month-assessment-working-days': amount(
    described('assessment', 'R13', ['月度考核：次月前', "Month's assessment within the next month's first"]),
    5,
    'working-day',
    [1, 20],
  ),
  'fire-assessment-period': cycle(
    described('assessment', 'R14', ['消防考核周期', 'Fire safety assessed every']),
    'quarter',
  ),
  'assessment-statistics-days': amount(
    described('assessment', 'R15', ['考核后提交统计', 'Statistics filed within, after an assessment']),
    7,
    'day',
    [1, 31],
  ),
  'assessment-attempts': amount(
    described('assessment', 'R16', ['考核次数上限', 'Attempts at an assessment']),
    3,
    'time',
    [1, 3],
  ),
  'pass-rate-first': amount(
    described('assessment', 'R16', ['首次考核合格率', 'Passed by the first attempt']),
    90,
    'percent',
    [0, 100],
  ),
  'pass-rate-second': amount(
    described('assessment', 'R16', ['二次考核合格率', 'Passed by the second attempt']),
    95,
    'percent',
    [0, 100],
  ),
  'pass-rate-third': amount(
    described('assessment', 'R16', ['三次考核合格率', 'Passed by the third attempt']),
    100,
    'percent',
    [0, 100],
  ),

  'points-absent': amount(described('points', 'R17', ['无故缺勤', 'Absent without leave']), -2, 'point', [-100, 0]),
  'points-discipline': amount(
    described('points', 'R18', ['违反课堂纪律', 'Breaks classroom discipline']),
    -1,
    'point',
    [-100, 0],
  ),
  'points-survey': amount(
    described('points', 'R19', ['未认真填写培训效果考核表', 'Effect survey not in earnest']),
    -1,
    'point',
    [-100, 0],
  ),
  'points-first-failure': amount(
    described('points', 'R20', ['首次考核不合格', 'Fails the first time']),
    -3,
    'point',
    [-100, 0],
  ),
  'points-second-failure': amount(
    described('points', 'R21', ['二次考核不合格', 'Fails the second time']),
    -6,
    'point',
    [-100, 0],
  ),
  'points-third-failure': amount(
    described('points', 'R22', ['三次考核不合格', 'Fails the third time']),
    -10,
    'point',
    [-100, 0],
  ),

  'rating-understood': amount(
    described('instructor', 'R23', ['学员评价：听懂', 'Rated: understood']),
    100,
    'percent',
    [0, 100],
  ),
  'rating-useful': amount(described('instructor', 'R23', ['学员评价：有用', 'Rated: useful']), 95, 'percent', [0, 100]),
  'rating-interactive': amount(
    described('instructor', 'R23', ['学员评价：互动', 'Rated: interactive']),
    80,
    'percent',
    [0, 100],
  ),
  'rating-broad': amount(
    described('instructor', 'R23', ['学员评价：够广', 'Rated: broad enough']),
    70,
    'percent',
    [0, 100],
  ),
  'rating-differing-cases': amount(
    described('instructor', 'R23', ['所教与实际不符至多', 'Taught content differs from practice, at most']),
    0,
    'case',
    [0, 100],
  ),
  'rating-anonymous-copies': amount(
    described('instructor', 'R23', ['匿名结果最少份数', 'Anonymous results shown from']),
    5,
    'copy',
    [1, 50],
  ),
  'miss-window-months': amount(
    described('instructor', 'R24', ['未达标累计期', 'Missed targets add up over']),
    12,
    'month',
    [1, 36],
  ),
  'miss-redo-plan': amount(
    described('instructor', 'R24', ['第几次未达标：重做计划', 'Plan redone at miss']),
    1,
    'time',
    [1, 12],
  ),
  'miss-train-instructor': amount(
    described('instructor', 'R24', ['第几次未达标：培训讲师', 'Instructor trained at miss']),
    2,
    'time',
    [1, 12],
  ),
  'miss-withdraw-qualification': amount(
    described('instructor', 'R24', ['第几次未达标：取消资格', 'Qualification lost at miss']),
    3,
    'time',
    [1, 12],
  ),

  'qualification-notice-days': amount(
    described('instructor', null, ['讲师资格到期前多久提醒', 'Told before a qualification to teach ends']),
    30,
    'day',
    [0, 365],
  ),

  'campaign-survey-weeks': amount(described('campaign', 'R25', ['调查阶段', 'Survey phase']), 1, 'week', [1, 12]),
  'campaign-intensive-weeks': amount(
    described('campaign', 'R25', ['集中培训阶段', 'Intensive phase']),
    2,
    'week',
    [1, 12],
  ),
  'campaign-theory-days': amount(
    described('campaign', 'R25', ['集中培训：理论', 'Intensive: theory']),
    3,
    'day',
    [0, 60],
  ),
  'campaign-practice-days': amount(
    described('campaign', 'R25', ['集中培训：实操', 'Intensive: practice']),
    4,
    'day',
    [0, 60],
  ),
  'campaign-review-days': amount(
    described('campaign', 'R25', ['集中培训：复盘', 'Intensive: review']),
    3,
    'day',
    [0, 60],
  ),
  'campaign-morning-hours': amount(
    described('campaign', 'R25', ['集中培训每天：早间', 'Intensive, each morning']),
    1,
    'hour',
    [0, 8, 0.5],
  ),
  'campaign-noon-hours': amount(
    described('campaign', 'R25', ['集中培训每天：午间', 'Intensive, each noon']),
    2,
    'hour',
    [0, 8, 0.5],
  ),
  'campaign-evening-hours': amount(
    described('campaign', 'R25', ['集中培训每天：晚间', 'Intensive, each evening']),
    1,
    'hour',
    [0, 8, 0.5],
  ),
  'campaign-on-the-job-months': amount(
    described('campaign', 'R25', ['在岗实践阶段', 'Practice on the job']),
    1,
    'month',
    [1, 12],
  ),
  'improvement-points-daily': amount(
    described('campaign', 'R26', ['每人每天记录改进点', 'Improvement points a person logs each day']),
    1,
    'item',
    [0, 20],
  ),
  'mentor-comment-period': cycle(
    described('campaign', 'R26', ['师傅抽查点评周期', 'Mentor samples and comments every']),
    'week',
  ),
  'mentor-feedback-minutes': amount(
    described('campaign', 'R27', ['师傅每次反馈', "Mentor's feedback takes"]),
    10,
    'minute',
    [1, 120],
  ),
  'weekly-cases-min': amount(
    described('campaign', 'R28', ['每周案例至少', 'Cases studied a week at least']),
    3,
    'case',
    [0, 50],
  ),
  'weekly-cases-max': amount(
    described('campaign', 'R28', ['每周案例至多', 'Cases studied a week at most']),
    5,
    'case',
    [0, 50],
  ),
  'goal-satisfaction': amount(
    described('campaign', 'R29', ['客户满意度提升目标', 'Goal: customer satisfaction up by']),
    15,
    'percent',
    [0, 500],
  ),
  'goal-first-contact': amount(
    described('campaign', 'R29', ['首次解决率提升目标', 'Goal: first-contact resolution up by']),
    20,
    'percent',
    [0, 500],
  ),
  'review-meeting-period': cycle(described('campaign', 'R31', ['复盘会议周期', 'Review meeting every']), 'month'),
  'library-renewal-period': cycle(
    described('campaign', 'R31', ['内容库与话术库更新周期', 'Topic and phrase libraries renewed every']),
    'month',
  ),
  'process-review-period': cycle(
    described('campaign', 'R31', ['服务流程评审周期', 'Service process reviewed every']),
    'quarter',
  ),

  'answer-within-seconds': amount(
    described('standard', null, ['接起来电或在线咨询', 'Chat or call answered within']),
    30,
    'second',
    [5, 600],
  ),
  'answer-within-rings': amount(
    described('standard', null, ['电话铃响几声内接起', 'Telephone answered within']),
    3,
    'ring',
    [1, 10],
  ),
  'first-response-minutes': amount(
    described('standard', null, ['首次响应', 'First response within']),
    1,
    'minute',
    [1, 1440],
  ),
  'feedback-hours': amount(described('standard', null, ['反馈进展', 'Feedback within']), 2, 'hour', [1, 168]),
  'closed-hours': amount(described('standard', null, ['办结', 'Closed within']), 24, 'hour', [1, 720]),
  'escalate-hours': amount(
    described('standard', null, ['复杂问题转交', 'Complex matter handed on within']),
    1,
    'hour',
    [1, 168],
  ),
  'call-back-hours': amount(described('standard', null, ['回访', 'Called back within']), 24, 'hour', [1, 720]),
} as const satisfies Record<string, PolicyFigure>;

export type PolicyKey = keyof typeof policyFigures;
