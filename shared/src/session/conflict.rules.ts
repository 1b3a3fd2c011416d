import { byText } from '../rule/by-text';
import { refuse, type Refusal } from '../rule/verdict';
import { busyConflicts } from './busy-conflicts';
import type { Conflict, ConflictReason, Overridden } from './conflict.contract';
import { conflictRank, isHard } from './conflict.data';
import type { ConflictFacts } from './conflict-facts';
import { coverConflicts } from './cover-conflicts';
import { distanceConflicts } from './distance-conflicts';
import { instructorConflicts } from './instructor-conflicts';
import { peopleConflicts } from './people-conflicts';
import { placeConflicts } from './place-conflicts';
import type { JudgedSitting, Sitting } from './sitting';

/**
 * Every conflict of one session, by domain.md's table, weightiest first. `others` are sittings that could share time
 * with it, of any site. Sessions that only touch do not clash, and a session never clashes with itself.
 */
export function findConflicts(candidate: JudgedSitting, others: readonly Sitting[], facts: ConflictFacts): Conflict[] {
  const busy = others
    .filter((other) => other.id !== candidate.id)
    .flatMap((other) => busyConflicts(candidate, other, facts));
  return [...busy, ...ownConflicts(candidate, others, facts)].sort(byWeight);
}

/**
 * Every conflict of the `sittings`, among themselves and with the `fixed` ones. A clash inside `sittings` comes twice,
 * once for each side, so that both can show it.
 */
export function findAllConflicts(
  sittings: readonly JudgedSitting[],
  fixed: readonly Sitting[],
  facts: ConflictFacts,
): Conflict[] {
  const own = new Map(sittings.map((sitting) => [sitting.id, sitting]));
  const all: Sitting[] = [...sittings, ...fixed].sort((one, other) => one.span.from - other.span.from);
  const found: Conflict[] = [];
  const beside = new Map<string, Sitting[]>(sittings.map(({ id }) => [id, []]));
  let running: Sitting[] = [];
  for (const sitting of all) {
    running = running.filter((earlier) => earlier.span.until > sitting.span.from);
    for (const earlier of running) {
      if (own.has(sitting.id)) found.push(...busyConflicts(sitting, earlier, facts));
      if (own.has(earlier.id)) found.push(...busyConflicts(earlier, sitting, facts));
      beside.get(sitting.id)?.push(earlier);
      beside.get(earlier.id)?.push(sitting);
    }
    running.push(sitting);
  }
  found.push(...sittings.flatMap((sitting) => ownConflicts(sitting, beside.get(sitting.id) ?? [], facts)));
  return found.sort(byWeight);
}

/** Each conflict once: of a clash between two sessions one side, preferably one that says why it stands. */
export function distinctConflicts(conflicts: readonly Conflict[]): Conflict[] {
  const seen = new Set<string>();
  return conflicts.filter((conflict) => {
    const other = conflict.otherSessionId ?? `${conflict.params['on'] ?? ''} ${conflict.params['from'] ?? ''}`;
    const key = [conflict.code, conflict.subjectId, ...[conflict.sessionId, other].sort()].join(' ');
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}

/**
 * The conflicts that a change brings. A change answers for these alone: one that stood before, because something else
 * moved into the session, hinders only submitting.
 */
export function newConflicts(before: readonly Conflict[], after: readonly Conflict[]): Conflict[] {
  const known = new Set(before.map(identityOf));
  return after.filter((conflict) => !known.has(identityOf(conflict)));
}

export function hardOnes(conflicts: readonly Conflict[]): Conflict[] {
  return conflicts.filter(({ code }) => isHard(code));
}

/** Soft conflicts for which nobody has given a reason. */
export function unexplained(conflicts: readonly Conflict[]): Conflict[] {
  return conflicts.filter(({ code, reason }) => !isHard(code) && reason === null);
}

/** The refusal of a conflict. */
export function refuseConflict({ code, params }: Conflict): Refusal {
  return refuse(code, params);
}

/** A reason with the session and the conflict that it is for. */
export type GivenReason = Overridden & ConflictReason & { readonly sessionId: string };

/** Conflicts with the reasons that were given for them; one given on either side of two sessions explains both. */
export function withReasons(conflicts: readonly Conflict[], given: readonly GivenReason[]): Conflict[] {
  if (given.length === 0) return [...conflicts];
  const reasons = new Map(given.map((one) => [keyOf(one.sessionId, one), { text: one.text, by: one.by, at: one.at }]));
  return conflicts.map((conflict) => {
    if (isHard(conflict.code)) return conflict;
    const mirrored = conflict.otherSessionId && reasons.get(keyOf(conflict.otherSessionId, conflict));
    const reason = reasons.get(keyOf(conflict.sessionId, conflict)) ?? (mirrored || null);
    return reason ? { ...conflict, reason } : conflict;
  });
}

function ownConflicts(candidate: JudgedSitting, others: readonly Sitting[], facts: ConflictFacts): Conflict[] {
  return [
    ...instructorConflicts(candidate, facts),
    ...placeConflicts(candidate, facts),
    ...peopleConflicts(candidate, facts),
    ...coverConflicts(candidate, others, facts),
    ...distanceConflicts(candidate, facts),
  ];
}

function keyOf(sessionId: string, { code, subjectId }: Pick<Conflict, 'code' | 'subjectId'>): string {
  return `${sessionId} ${code} ${subjectId}`;
}

function identityOf({ code, subjectId, otherSessionId, params }: Conflict): string {
  const other = otherSessionId ?? `${params['site'] ?? ''} ${params['on'] ?? ''} ${params['from'] ?? ''}`;
  return [code, subjectId, other].join(' ');
}

function byWeight(one: Conflict, other: Conflict): number {
  return (
    conflictRank[one.code] - conflictRank[other.code] ||
    byText(startOf(one), startOf(other)) ||
    byText(one.sessionId, other.sessionId) ||
    byText(one.subjectId, other.subjectId)
  );
}

function startOf({ params }: Conflict): string {
  return `${params['on'] ?? ''} ${params['from'] ?? ''}`;
}
