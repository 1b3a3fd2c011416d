import type { DayCellInfo, DayHeaderInfo, EventDisplayInfo, MoreLinkInfo } from 'fullcalendar';
import { h, type ComponentChild, type ComponentChildren, type VNode } from 'fullcalendar/preact';
import { weekdayOf } from '@fortnight/shared/time/days';
import { dateAt } from '@fortnight/shared/time/zone';
import { dayWords, weekdayWords } from '../time/date-words';
import { icons, type IconName } from '../ui/icons.data';
import type { GridFacts } from './grid-facts';
import type { SessionChip } from './session-chip';

type Facts = () => GridFacts;
type Attributes = Readonly<Record<string, string | number>>;

/** An element of Preact, which FullCalendar draws with. Texts are escaped by it. */
function el(tag: string, attributes: Attributes, children?: ComponentChildren): VNode {
  return h<Attributes>(tag, attributes, children) as VNode;
}

/** An icon of 12 px inside a chip; its meaning is in the chip's label. */
function icon(name: IconName): VNode {
  return el(
    'svg',
    { class: `fn-ic is-${name}`, viewBox: '0 0 20 20', width: 12, height: 12 },
    el('path', { d: icons[name] }),
  );
}

/** The rows of a chip: first the whole label for those who listen, then what fits for those who look. */
export function eventContent(info: EventDisplayInfo): VNode {
  const chip = info.event.extendedProps['chip'] as SessionChip | null;
  if (info.event.display === 'background') return el('span', {});
  if (!chip) return ghost(info);
  const isLine = info.view.type === 'dayGridMonth';
  const shown = info.isMirror ? onTheWay(chip, info) : chip;
  const look = isLine ? line(shown) : info.isShort ? short(shown) : block(shown);
  return el('div', { class: 'fn-rows' }, [
    el('span', { class: 'vh' }, chip.label),
    el('div', { class: isLine ? 'fn-look fn-row' : 'fn-look', 'aria-hidden': 'true' }, look),
  ]);
}

/** A block under the pointer says when it would begin and end there. */
function onTheWay(chip: SessionChip, { event }: EventDisplayInfo): SessionChip {
  const [start, end] = [event.startStr.slice(11, 16), event.endStr.slice(11, 16)];
  return start ? { ...chip, start, time: `${start}–${end}` } : chip;
}

function line(chip: SessionChip): ComponentChild[] {
  return [
    el('span', { class: 'fn-tm' }, chip.start),
    el('span', { class: 'fn-n' }, chip.shortName),
    chip.icon && icon(chip.icon),
    el('span', { class: 'fn-g' }, chip.team),
  ];
}

function short(chip: SessionChip): ComponentChild[] {
  return [
    el('div', { class: 'fn-row' }, [el('span', { class: 'fn-n' }, chip.shortName), chip.icon && icon(chip.icon)]),
  ];
}

function block(chip: SessionChip): ComponentChild[] {
  return [
    el('div', { class: 'fn-t' }, [
      el('span', {}, chip.start),
      el('span', { class: 'fn-end' }, chip.time.slice(chip.start.length)),
      el('span', { class: 'fn-tg' }, chip.team),
      chip.icon && icon(chip.icon),
    ]),
    el('div', { class: 'fn-n' }, broken(chip.name)),
    el('div', { class: chip.footIsReason ? 'fn-w is-hidden' : 'fn-w' }, [
      ...people(chip),
      el('span', { class: 'fn-half' }, chip.team),
      el('span', { class: 'fn-rp' }, chip.count),
    ]),
    chip.foot && el('div', { class: chip.footIsReason ? 'fn-r is-reason' : 'fn-r' }, chip.foot),
  ];
}

function people(chip: SessionChip): ComponentChild[] {
  if (chip.unnamed) return [icon('warn'), el('b', {}, chip.unnamed)];
  const [first, ...others] = chip.instructors;
  if (!first) return [];
  return [
    el('span', { class: 'fn-av' }, first.letters),
    ...others.slice(0, 1).map((other) => el('span', { class: 'fn-av' }, other.letters)),
    others.length === 0 && el('span', { class: 'fn-who' }, first.name),
  ];
}

function broken(pieces: readonly string[]): ComponentChild[] {
  return pieces.flatMap((piece, at) => (at === 0 ? [piece] : [el('wbr', {}), piece]));
}

/** A session that is on its way: where it would begin and what it is. */
function ghost(info: EventDisplayInfo): VNode {
  return el('div', { class: 'fn-look' }, [
    el('div', { class: 'fn-t' }, info.event.startStr.slice(11, 16)),
    el('div', { class: 'fn-n' }, info.event.title),
  ]);
}

/** '14 周一 休 3 场'; in a month's head the weekday alone. */
export function dayHeaderContent(facts: Facts): (info: DayHeaderInfo) => VNode {
  return (info) => {
    const { zone, language } = facts();
    const on = dateAt(info.date.getTime(), zone);
    if (info.view.type === 'dayGridMonth' && !info.inPopover) return el('span', {}, weekdayWords(on, language));
    if (info.inPopover) return el('b', {}, `${dayWords(on, language)} ${weekdayWords(on, language)}`);
    return el('div', { class: 'fn-dh' }, [
      el('b', { class: info.isToday ? 'is-today' : '' }, String(Number(on.slice(8)))),
      el('span', { class: 'fn-wd' }, weekdayWords(on, language)),
      ...badge(facts(), on, false),
      count(facts(), on),
    ]);
  };
}

/** '14 休 中秋节 3 场' at the top of a month's cell; where a month begins it is written out. */
export function dayCellContent(facts: Facts): (info: DayCellInfo) => VNode {
  return (info) => {
    const { zone, language } = facts();
    const on = dateAt(info.date.getTime(), zone);
    const isNamed = on.endsWith('-01') || isHead(on, info);
    const number = isNamed && !info.isToday ? dayWords(on, language) : String(Number(on.slice(8)));
    return el('div', { class: 'fn-dn' }, [
      el('span', { class: info.isToday ? 'is-today' : '' }, number),
      ...badge(facts(), on, true),
      count(facts(), on),
    ]);
  };
}

/** The first cell of all, where it belongs to the month before. */
function isHead(on: string, info: DayCellInfo): boolean {
  return info.isOther && Number(on.slice(8)) > 20 && weekdayOf(on) === 1;
}

function badge(facts: GridFacts, on: string, isNamed: boolean): ComponentChild[] {
  const ground = facts.ground(on);
  if (!ground.badge) return [];
  const name = facts.language === 'en' ? ground.nameEn : ground.name;
  const words = facts.say(`calendar.badge.${ground.badge}`);
  return [
    el('span', { class: `fn-mk is-${ground.badge}`, title: name }, words),
    isNamed && ground.badge === 'rest' && el('span', { class: 'fn-hol' }, name),
  ];
}

function count(facts: GridFacts, on: string): ComponentChild {
  const number = facts.countOn(on);
  return el('span', { class: 'fn-ns' }, number > 0 ? facts.say('calendar.count', { count: number }) : '');
}

export function moreLinkContent(facts: Facts): (info: MoreLinkInfo & { num: number }) => string {
  return (info) => facts().say('calendar.more', { count: info.num });
}
