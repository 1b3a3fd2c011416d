import { needsSupervisorOnSite } from '../template/programme.rules';
import type { DateText } from '../time/time-text';

/** A sitting as distances and teaching loads see it: by its date. */
export interface DatedSitting {
  readonly sessionId: string;
  /** The same for the runs of one occurrence. */
  readonly occurrence: string;
  readonly templateId: string | null;
  readonly programmeCode: string;
  readonly on: DateText;
  readonly minutes: number;
  readonly teamIds: readonly string[];
  /** The named instructor first; who follows at a drill is on site and does not teach (P3). */
  readonly instructorIds: readonly string[];
}

/** Dated sittings, quick to ask: by template and team, and by who teaches on a day. */
export class DatedBook {
  private readonly byPromise = new Map<string, DatedSitting[]>();
  private readonly byTeacher = new Map<string, DatedSitting[]>();
  private readonly occurrences = new Map<string, string>();

  constructor(sittings: readonly DatedSitting[]) {
    for (const sitting of sittings) this.enter(sitting);
  }

  enter(sitting: DatedSitting): void {
    const { sessionId, occurrence, templateId, teamIds, on } = sitting;
    this.occurrences.set(sessionId, occurrence);
    if (templateId !== null) {
      for (const teamId of teamIds) put(this.byPromise, `${templateId} ${teamId}`, sitting);
    }
    for (const id of teachersOf(sitting)) put(this.byTeacher, `${id} ${on}`, sitting);
  }

  /** Sittings of a template for a team, but for the session itself and other runs of its occurrence. */
  besides(sessionId: string, templateId: string, teamId: string): DatedSitting[] {
    const own = this.occurrences.get(sessionId);
    const all = this.byPromise.get(`${templateId} ${teamId}`) ?? [];
    return all.filter((one) => one.sessionId !== sessionId && one.occurrence !== own);
  }

  /** Minutes that somebody teaches on a date beside a session. */
  minutesBesides(sessionId: string, employeeId: string, on: DateText): number {
    const taught = this.byTeacher.get(`${employeeId} ${on}`) ?? [];
    return taught.reduce((sum, one) => sum + (one.sessionId === sessionId ? 0 : one.minutes), 0);
  }
}

/** Who teaches: of a drill only the named one. */
export function teachersOf({
  instructorIds,
  programmeCode,
}: Pick<DatedSitting, 'instructorIds' | 'programmeCode'>): readonly string[] {
  return needsSupervisorOnSite(programmeCode) ? instructorIds.slice(0, 1) : instructorIds;
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
