import type { FieldFaultCode } from '../rule/field-fault.data';
import type { CadencePart } from './cadence';

/** Which words and controls a fault of a cadence is about; the field's pointer decides where the code says nothing. */
export const partsOfFault: Partial<Readonly<Record<FieldFaultCode, readonly CadencePart[]>>> = {
  'rules-needed': ['rules'],
  'no-day-counts': ['weekdays', 'days'],
  'shorter-than-counts': ['minutes', 'counts'],
  'window-too-narrow': ['window', 'minutes'],
  'outside-own-window': ['start', 'window'],
  'rule-not-understood': ['rules'],
  'rule-never-happens': ['rules'],
  'rule-over': ['end', 'rules'],
  'rule-out-of-reach': ['rules'],
  'rule-always-off': ['rules', 'onDayOff'],
  'rule-skips-months': ['rules'],
  'rule-skips-fifth': ['rules'],
  'rule-names-days-off': ['rules', 'onDayOff'],
  'rule-off-weekdays': ['rules', 'weekdays'],
  'rule-never-counts': ['rules', 'weekdays'],
  'rule-seldom-counts': ['rules', 'weekdays'],
  'rule-adds-nothing': ['rules'],
  'figures-are-policy': ['count', 'period', 'gap'],
  'figures-not-promised': ['count', 'period', 'gap'],
  'too-few-days': ['count', 'weekdays'],
  'too-far-apart': ['count', 'gap', 'weekdays'],
  'window-falls-short': ['count', 'weekdays'],
  'ends-after-midnight': ['start', 'minutes'],
  'outside-site-hours': ['start', 'minutes'],
};

/** What an offer would change, as the button says it. */
export const offerWords = {
  'add-weekday': { zh: '加上{daysZh}', en: 'Add {daysEn}' },
  'any-weekday': { zh: '不限星期', en: 'Any weekday' },
  'days-off-too': { zh: '休息日也可', en: 'Days off too' },
  'policy-figures': { zh: '改回规程的{promiseZh}', en: 'Back to {promiseEn}, as the regulation says' },
  'promise-alone': { zh: '去掉规则，按{promiseZh}均匀排', en: 'Drop the rules, spread {promiseEn}' },
  'drop-rule': { zh: '去掉这条规则', en: 'Drop this rule' },
  'drop-days': { zh: '规则里去掉{daysZh}', en: 'Leave {daysEn} out of the rule' },
  'on-weekdays': { zh: '直接排在{daysZh}', en: 'On {daysEn} outright' },
  'last-weekday': { zh: '改成每月最后一个{daysZh}', en: 'The last of the month instead' },
  'last-day': { zh: '改成每月最后一天', en: 'The last day of each month' },
  'keep-going': { zh: '去掉截止', en: 'Without an end' },
  'move-nearest': { zh: '遇休息日就近', en: 'Move to the nearest working day' },
  'start-at': { zh: '改到 {time} 开始', en: 'Start at {time}' },
  'last-minutes': { zh: '改成 {minutes} 分钟', en: 'Make it {minutes} minutes' },
  'any-time': { zh: '不限时段', en: 'Any time of day' },
  'drop-shortest': { zh: '多短都算', en: 'Any length counts' },
} as const;
export type OfferCode = keyof typeof offerWords;
