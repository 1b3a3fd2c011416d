/** A rule as its parts, for reading RFC 5545 3.3.10 a second time: every second of a span is asked whether it belongs. */
export interface Rule {
  readonly freq: 'SECONDLY' | 'MINUTELY' | 'HOURLY' | 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  readonly weekStart: number;
  readonly byDay: readonly { readonly nth: number; readonly weekday: number }[];
  readonly byMonth: readonly number[];
  readonly byMonthDay: readonly number[];
  readonly byYearDay: readonly number[];
  readonly byWeekNo: readonly number[];
  readonly byHour: readonly number[];
  readonly byMinute: readonly number[];
  readonly bySecond: readonly number[];
  readonly bySetPos: readonly number[];
}

const day = 86_400;
const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const units = { SECONDLY: 1, MINUTELY: 60, HOURLY: 3600, DAILY: day } as const;

export function textOf(rule: Rule): string {
  const days = rule.byDay.map(({ nth, weekday }) => `${nth || ''}${codes[weekday]}`);
  const lists = { byDay: days, ...lists9(rule) };
  const parts = Object.entries(lists).filter(([, list]) => list.length > 0);
  const named = parts.map(([name, list]) => `;${name.toUpperCase()}=${list.join(',')}`);
  return `FREQ=${rule.freq};INTERVAL=${rule.interval};WKST=${codes[rule.weekStart]}${named.join('')}`;
}

function lists9({ byMonth, byMonthDay, byYearDay, byWeekNo, byHour, byMinute, bySecond, bySetPos }: Rule) {
  return { byMonth, byMonthDay, byYearDay, byWeekNo, byHour, byMinute, bySecond, bySetPos };
}

/** Starts from DTSTART on, in days `first` to `last`, floating, in seconds. Days are walked a period beyond both ends. */
export function startsByHand(asked: Rule, startWall: number, first: number, last: number): number[] {
  const rule = implied(asked, startWall);
  const times = everyTime(rule);
  const periods = new Map<number, number[]>();
  const margin = rule.bySetPos.length > 0 ? { YEARLY: 366, MONTHLY: 31, WEEKLY: 7 }[rule.freq as 'YEARLY'] || 0 : 0;
  const startPeriod = periodOf(rule, startWall);
  for (let on = first - margin; on <= last + margin; on += 1) {
    if (!hasDay(rule, on)) continue;
    for (const time of times) {
      const wall = on * day + time;
      const period = periodOf(rule, wall);
      if ((period - startPeriod) % rule.interval === 0) addTo(periods, period, wall);
    }
  }
  const taken = [...periods.values()].flatMap((set) =>
    set.filter(
      (_, at) => rule.bySetPos.length === 0 || rule.bySetPos.some((to) => to === at + 1 || to === at - set.length),
    ),
  );
  return taken.filter((wall) => wall >= startWall && wall >= first * day && wall < (last + 1) * day);
}

function periodOf({ freq, weekStart }: Rule, wall: number): number {
  const on = Math.floor(wall / day);
  const date = new Date(on * day * 1000);
  if (freq === 'YEARLY') return date.getUTCFullYear();
  if (freq === 'MONTHLY') return date.getUTCFullYear() * 12 + date.getUTCMonth();
  return freq === 'WEEKLY' ? Math.floor((on + 3 - weekStart) / 7) : Math.floor(wall / units[freq]);
}

/** What the rule does not say comes from DTSTART. */
function implied(rule: Rule, startWall: number): Rule {
  const unit = rule.freq in units ? units[rule.freq as 'DAILY'] : day;
  const { byHour, byMinute, bySecond } = rule;
  const date = new Date(startWall * 1000);
  const timed = {
    ...rule,
    byHour: byHour.length > 0 || unit <= 3600 ? byHour : [date.getUTCHours()],
    byMinute: byMinute.length > 0 || unit <= 60 ? byMinute : [date.getUTCMinutes()],
    bySecond: bySecond.length > 0 || unit <= 1 ? bySecond : [date.getUTCSeconds()],
  };
  if (rule.byDay.length + rule.byMonthDay.length + rule.byYearDay.length > 0) return timed;
  const byDay = [{ nth: 0, weekday: (date.getUTCDay() + 6) % 7 }];
  if (rule.freq === 'WEEKLY' || rule.byWeekNo.length > 0) return { ...timed, byDay };
  const byMonthDay = [date.getUTCDate()];
  if (rule.freq === 'MONTHLY') return { ...timed, byMonthDay };
  if (rule.freq !== 'YEARLY') return timed;
  return { ...timed, byMonthDay, byMonth: rule.byMonth.length > 0 ? rule.byMonth : [date.getUTCMonth() + 1] };
}

function addTo(periods: Map<number, number[]>, period: number, wall: number): void {
  const set = periods.get(period);
  if (set) set.push(wall);
  else periods.set(period, [wall]);
}

function everyTime({ byHour, byMinute, bySecond }: Rule): number[] {
  const upTo = (size: number, list: readonly number[]) =>
    Array.from({ length: size }, (_, at) => at).filter((at) => has(list, at));
  const [minutes, seconds] = [upTo(60, byMinute), upTo(60, bySecond)];
  return upTo(24, byHour).flatMap((hour) =>
    minutes.flatMap((minute) => seconds.map((second) => hour * 3600 + minute * 60 + second)),
  );
}

function has(list: readonly number[], ...names: number[]): boolean {
  return list.length === 0 || names.some((name) => list.includes(name));
}

function hasDay(rule: Rule, on: number): boolean {
  const date = new Date(on * day * 1000);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const inMonth = within(on, Date.UTC(year, month, 1), Date.UTC(year, month + 1, 1));
  const inYear = within(on, Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1));
  const counted = rule.freq === 'YEARLY' && rule.byMonth.length === 0 ? inYear : inMonth;
  const nths = [0, ...counted.map((each) => Math.sign(each) * Math.ceil(Math.abs(each) / 7))];
  const weekday = (date.getUTCDay() + 6) % 7;
  return (
    has(rule.byMonth, month + 1) &&
    has(rule.byMonthDay, ...inMonth) &&
    has(rule.byYearDay, ...inYear) &&
    has(rule.byWeekNo, ...weekNumbers(rule, on)) &&
    (rule.byDay.length === 0 || rule.byDay.some((each) => each.weekday === weekday && nths.includes(each.nth)))
  );
}

/** Which one it is, from the beginning and from the end. */
function within(on: number, from: number, until: number): [number, number] {
  return [on - from / (day * 1000) + 1, on - until / (day * 1000)];
}

/** A week belongs to the year that has at least four of its days: that of the fourth. */
function weekNumbers({ weekStart }: Rule, on: number): [number, number] {
  const fourth = on - ((((on + 3 - weekStart) % 7) + 7) % 7) + 3;
  const year = new Date(fourth * day * 1000).getUTCFullYear();
  const [first, last] = within(fourth, Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1));
  return [Math.ceil(first / 7), Math.floor(last / 7)];
}
