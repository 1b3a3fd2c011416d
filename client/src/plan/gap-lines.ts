import type { PlanBoard, PlanGap } from '@fortnight/shared/plan/plan.contract';
import { describeProblem, type Language } from '@fortnight/shared/rule/problem';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import type { DateText } from '@fortnight/shared/time/time-text';
import type { Say } from '../session/say';
import { sessionTitle } from '../session/session-title';
import { dateWords } from '../time/date-words';

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
  // A conflict's own sentence, the same that refuses a move.
  const clash = gap.conflict && describeProblem(gap.conflict, gap.params, language);
  const placeWords = session ? sessionPlace(session, language) : '';
  const semicolon = language === 'en' ? '; ' : '；';
  return {
    code: gap.code,
    blocks: gap.blocks,
    rule: gap.rule,
    what: session ? sessionTitle(session, language) : '',
    fault: clash?.title ?? say('plan.gap.unnamed'),
    where: [placeWords, clash?.detail].filter(Boolean).join(semicolon),
    act: say(clash ? 'plan.gap.mend' : 'plan.gap.name'),
    place: { sessionId: gap.sessionId ?? '', templateId: null },
  };
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
    where: gaps.map((gap) => teamCount(gap, say)).join(comma),
    act: say('plan.gap.place'),
    place: { sessionId: null, templateId },
  };
}

/** 前台 4/6. */
function teamCount({ params }: PlanGap, say: Say): string {
  return `${params['team'] || say('session.everyone')} ${params['placed']}/${params['needed']}`;
}

/** 9月18日 周五 14:00，前台班. */
export function sessionPlace(session: SessionView, language: Language): string {
  const [comma, enumeration] = language === 'en' ? [', ', ', '] : ['，', '、'];
  const teams = session.teams.map((team) => team.name).join(enumeration);
  return [`${dateWords(session.on, language)} ${session.startsLocally}`, teams].filter(Boolean).join(comma);
}
