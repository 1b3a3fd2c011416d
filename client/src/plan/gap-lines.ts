import type { PlanBoard, PlanGap } from '@fortnight/shared/plan/plan.contract';
import { describeProblem, type Language } from '@fortnight/shared/rule/problem';
import { isHard } from '@fortnight/shared/session/conflict.data';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import type { DateText } from '@fortnight/shared/time/time-text';
import type { Say } from '../session/say';
import { sessionTitle } from '../session/session-title';
import { dateWords, dayWords } from '../time/date-words';

/** Where a line of the checklist leads: to a session, to a row of the palette, or to a week. */
export type GapPlace =
  | { readonly sessionId: string; readonly templateId: null }
  | { readonly sessionId: null; readonly templateId: string }
  | { readonly sessionId: null; readonly templateId: null; readonly on: DateText };

/** One line of what stands against a plan, or of what its manager will see: what, what is wrong, where. */
export interface GapLine {
  readonly code: PlanGap['code'] | 'thin-week';
  readonly blocks: boolean;
  readonly rule: string;
  readonly what: string;
  readonly fault: string;
  readonly where: string;
  /** Names what the link does: 定讲师, 去改, 去排. */
  readonly act: string;
  readonly place: GapPlace;
}

interface Reading {
  readonly board: Pick<PlanBoard, 'gaps' | 'sessions' | 'teams'>;
  readonly language: Language;
  readonly say: Say;
}

/** The lines in the server's order; promises not met of one template are one line, team by team. */
export function gapLines(board: Reading['board'], language: Language, say: Say): GapLine[] {
  const reading = { board, language, say };
  const promises = new Map<string, PlanGap[]>();
  const lines: GapLine[] = [];
  for (const gap of board.gaps) {
    if (gap.code !== 'promise-not-met') lines.push(sessionLine(gap, reading));
    else if (gap.templateId) promises.set(gap.templateId, [...(promises.get(gap.templateId) ?? []), gap]);
  }
  return [...lines, ...[...promises].map(([templateId, gaps]) => promiseLine(templateId, gaps, reading))];
}

function sessionLine(gap: PlanGap, { board, language, say }: Reading): GapLine {
  const session = board.sessions.find(({ id }) => id === gap.sessionId);
  // A conflict's own sentence, the same that refuses a move; of a soft one also why it stands.
  const isSoft = gap.conflict !== null && !isHard(gap.conflict);
  const why = gap.reason === null ? '' : say('plan.gap.reason', { reason: gap.reason });
  const clash = gap.conflict && describeProblem(gap.conflict, gap.params, language);
  const placeWords = session ? sessionPlace(session, language) : '';
  const semicolon = language === 'en' ? '; ' : '；';
  return {
    code: gap.code,
    blocks: gap.blocks,
    rule: gap.rule,
    what: session ? sessionTitle(session, language) : '',
    fault: clash?.title ?? say('plan.gap.unnamed'),
    where: [placeWords, clash?.detail, why].filter(Boolean).join(semicolon),
    act: say(actOf(clash !== null, isSoft)),
    place: { sessionId: gap.sessionId ?? '', templateId: null },
  };
}

function actOf(isClash: boolean, isSoft: boolean): string {
  if (!isClash) return 'plan.gap.name';
  return isSoft ? 'plan.gap.explain' : 'plan.gap.mend';
}

function promiseLine(templateId: string, gaps: readonly PlanGap[], { language, say }: Reading): GapLine {
  const comma = language === 'en' ? ', ' : '，';
  const missing = gaps.reduce((sum, { params }) => sum + Number(params['needed']) - Number(params['placed']), 0);
  const [first] = gaps;
  return {
    code: 'promise-not-met',
    blocks: gaps.some(({ blocks }) => blocks),
    rule: first?.rule ?? '',
    what: String(first?.params[language === 'en' ? 'templateNameEn' : 'templateName'] ?? ''),
    fault: say('plan.gap.missing', { count: missing }),
    where: gaps.map((gap) => teamCount(gap, language, say)).join(comma),
    act: say('plan.gap.place'),
    place: { sessionId: null, templateId },
  };
}

/** So many days are named; the board shows them all. */
const mostDays = 3;

/** 前台 4/6（可排 12月8日、12月9日 …）; where no day is left, why. */
function teamCount({ params }: PlanGap, language: Language, say: Say): string {
  const team = `${params['team'] || say('session.everyone')} ${params['placed']}/${params['needed']}`;
  const days = String(params['days'] ?? '')
    .split(' ')
    .filter(Boolean);
  if (days.length === 0) return params['short'] ? say(`plan.gap.${params['short']}`, { team }) : team;
  return say('plan.gap.days', { team, days: dayList(days, language, mostDays) });
}

/** 12月8日、12月9日 …. */
export function dayList(days: readonly DateText[], language: Language, most: number): string {
  const words = days.slice(0, most).map((on) => dayWords(on, language));
  return words.join(language === 'en' ? ', ' : '、') + (days.length > most ? ' …' : '');
}

/** 9月18日 周五 14:00，前台班. */
export function sessionPlace(session: SessionView, language: Language): string {
  const [comma, enumeration] = language === 'en' ? [', ', ', '] : ['，', '、'];
  const teams = session.teams.map((team) => team.name).join(enumeration);
  return [`${dateWords(session.on, language)} ${session.startsLocally}`, teams].filter(Boolean).join(comma);
}
