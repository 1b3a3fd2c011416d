import type { PlanBoard, PlanNeed } from '@fortnight/shared/plan/plan.contract';
import type { Language } from '@fortnight/shared/rule/problem';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import type { DateText, TimeText } from '@fortnight/shared/time/time-text';

/** What one team still lacks of a template. */
export interface PaletteTeam {
  /** Names template and team in one text, as `data-need` carries it. */
  readonly key: string;
  readonly teamId: string | null;
  readonly shortName: string | null;
  readonly needed: number;
  readonly placed: number;
  readonly isDone: boolean;
  /** Days that can take what is missing such that the rest can be met as well. */
  readonly candidates: readonly DateText[];
}

/** One row of the palette: a template with what is placed of what the month asks for. */
export interface PaletteRow {
  readonly templateId: string;
  readonly name: string;
  readonly tint: number;
  readonly count: number;
  readonly per: PlanNeed['per'];
  readonly minutes: number;
  readonly needed: number;
  readonly placed: number;
  readonly isDone: boolean;
  readonly teams: readonly PaletteTeam[];
  /** Who is served when the row itself is taken: the team that lacks most. */
  readonly next: PaletteTeam | null;
  /** The time that this template usually begins, for a drop on a whole day. */
  readonly start: TimeText;
}

const otherwise: TimeText = '09:00';

/** The palette's rows: what is still to be placed first, in the plan's order; what is placed in full at the end. */
export function paletteRows(board: Pick<PlanBoard, 'needs' | 'sessions'>, language: Language): PaletteRow[] {
  const templateIds = [...new Set(board.needs.map((need) => need.templateId))];
  const rows = templateIds.flatMap((templateId) => {
    const needs = board.needs.filter((need) => need.templateId === templateId);
    const [first] = needs;
    return first ? [rowOf(first, needs, usualStart(templateId, board.sessions), language)] : [];
  });
  return [...rows.filter((row) => !row.isDone), ...rows.filter((row) => row.isDone)];
}

/** How many sessions are still to be placed. */
export function lacking(rows: readonly PaletteRow[]): number {
  return rows.reduce((sum, row) => sum + row.needed - row.placed, 0);
}

export function needKey(templateId: string, teamId: string | null): string {
  return `${templateId}|${teamId ?? ''}`;
}

/** The row and team that a `data-need` names; null when it is gone or placed in full by now. */
export function findNeed(rows: readonly PaletteRow[], key: string): { row: PaletteRow; team: PaletteTeam } | null {
  for (const row of rows) {
    const team = row.teams.find((one) => one.key === key && !one.isDone);
    if (team) return { row, team };
  }
  return null;
}

/** The wall time at which most sessions of a template begin; the earliest of several as frequent. */
export function usualStart(templateId: string, sessions: readonly SessionView[]): TimeText {
  const counts = new Map<TimeText, number>();
  for (const session of sessions) {
    if (session.templateId !== templateId) continue;
    counts.set(session.startsLocally, (counts.get(session.startsLocally) ?? 0) + 1);
  }
  const [most] = [...counts].sort((one, other) => other[1] - one[1] || one[0].localeCompare(other[0]));
  return most?.[0] ?? otherwise;
}

function rowOf(first: PlanNeed, needs: readonly PlanNeed[], start: TimeText, language: Language): PaletteRow {
  const teams = needs.map(teamOf);
  // More than asked for one team does not make up for another.
  const placed = teams.reduce((sum, team) => sum + Math.min(team.placed, team.needed), 0);
  const open = teams.filter((team) => !team.isDone);
  const [next] = [...open].sort((one, other) => other.needed - other.placed - (one.needed - one.placed));
  return {
    templateId: first.templateId,
    name: language === 'en' ? first.templateNameEn : first.templateName,
    tint: first.tint,
    count: first.count,
    per: first.per,
    minutes: first.minutes,
    needed: teams.reduce((sum, team) => sum + team.needed, 0),
    placed,
    isDone: open.length === 0,
    teams,
    next: next ?? null,
    start,
  };
}

function teamOf(need: PlanNeed): PaletteTeam {
  return {
    key: needKey(need.templateId, need.teamId),
    teamId: need.teamId,
    shortName: need.teamShortName,
    needed: need.needed,
    placed: need.placed,
    isDone: need.placed >= need.needed,
    candidates: need.windows.flatMap(({ candidates }) => candidates),
  };
}
