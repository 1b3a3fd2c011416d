/** Hard: refused. Soft: stands only with a reason that the manager sees. */
export type ConflictKind = 'hard' | 'soft';

/** Whom or what a conflict is about: its subject's id is theirs. */
export type ConflictParty = 'person' | 'team' | 'room' | 'site';

interface ConflictEntry {
  readonly kind: ConflictKind;
  /** The rule of the regulation that it guards; empty where none is named. */
  readonly rule: string;
  readonly party: ConflictParty;
}

/** domain.md's whole table, weightiest first: lists of conflicts keep this order. */
export const conflictTable = {
  'instructor-busy': { kind: 'hard', rule: '', party: 'person' },
  'instructor-unqualified': { kind: 'hard', rule: 'R34', party: 'person' },
  'instructor-on-leave': { kind: 'hard', rule: '', party: 'person' },
  'room-busy': { kind: 'hard', rule: '', party: 'room' },
  'room-too-small': { kind: 'hard', rule: '', party: 'room' },
  'trainee-busy': { kind: 'hard', rule: '', party: 'team' },
  'closed-day': { kind: 'hard', rule: '', party: 'site' },
  'outside-hours': { kind: 'hard', rule: '', party: 'site' },
  'supervisor-missing': { kind: 'hard', rule: 'P3', party: 'site' },
  'below-cover': { kind: 'soft', rule: '', party: 'team' },
  'after-night-shift': { kind: 'soft', rule: '', party: 'team' },
  'rest-day': { kind: 'soft', rule: '', party: 'team' },
  'trainee-on-leave': { kind: 'soft', rule: 'R17', party: 'team' },
  'instructor-overload': { kind: 'soft', rule: '', party: 'person' },
  distance: { kind: 'soft', rule: '', party: 'team' },
  'day-off': { kind: 'soft', rule: '', party: 'site' },
} as const satisfies Readonly<Record<string, ConflictEntry>>;
export type ConflictCode = keyof typeof conflictTable;

export const conflictCodes = Object.keys(conflictTable) as [ConflictCode, ...ConflictCode[]];

/** Where a code stands in the table: 0 is the weightiest. */
export const conflictRank: Readonly<Record<ConflictCode, number>> = Object.fromEntries(
  conflictCodes.map((code, rank) => [code, rank]),
) as Record<ConflictCode, number>;

export function isHard(code: ConflictCode): boolean {
  return conflictTable[code].kind === 'hard';
}

/** The codes for which reasons are asked. */
export const softCodes = conflictCodes.filter((code) => !isHard(code)) as [ConflictCode, ...ConflictCode[]];
