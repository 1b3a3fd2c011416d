import { needsSupervisorOnSite } from '../template/programme.rules';
import { minutesOf, type TimeSpan } from '../time/time-span';
import type { DateText } from '../time/time-text';
import type { Conflict } from './conflict.contract';
import type { ConflictFacts, Qualifications } from './conflict-facts';
import { conflictOf, wallTimes } from './conflict-value';
import { leaveDuring } from './leave-during';
import { teachersOf } from './dated-book';
import type { JudgedSitting, SittingInstructor } from './sitting';

/** instructor-unqualified, instructor-on-leave, instructor-overload, supervisor-missing: who stands in front. */
export function instructorConflicts(candidate: JudgedSitting, facts: ConflictFacts): Conflict[] {
  const { instructors, programmeCode } = candidate;
  const teaching = new Set(teachersOf({ instructorIds: instructors.map(({ id }) => id), programmeCode }));
  const teachers = instructors.filter(({ id }) => teaching.has(id));
  return [
    ...teachers.flatMap((person) => unqualified(candidate, person, facts)),
    ...instructors.flatMap((person) => onLeave(candidate, person, facts)),
    ...supervisorMissing(candidate, facts),
    ...teachers.flatMap((person) => overloaded(candidate, person, facts)),
  ];
}

/** Whether somebody may stand in front on that day: qualified for the topics (R34), and not on leave. */
export function isFitToTeach(
  employeeId: string,
  topicIds: readonly string[],
  { on, span }: { readonly on: DateText; readonly span: TimeSpan },
  { qualifications, leave }: Pick<ConflictFacts, 'qualifications' | 'leave'>,
): boolean {
  if (leaveDuring(employeeId, span, leave)) return false;
  return topicIds.every((topicId) => isQualified(qualifications, employeeId, topicId, on));
}

function isQualified(
  qualifications: Qualifications | null,
  employeeId: string,
  topicId: string,
  on: DateText,
): boolean {
  if (qualifications === null) return true;
  const until = qualifications.get(employeeId)?.get(topicId);
  return until !== undefined && (until === null || until >= on);
}

/** R34: who has no qualification for a topic on that day may not teach it. */
function unqualified(
  { id, on, topics }: JudgedSitting,
  person: SittingInstructor,
  { qualifications }: ConflictFacts,
): Conflict[] {
  const lacking = topics.filter((topic) => !isQualified(qualifications, person.id, topic.id, on));
  if (lacking.length === 0) return [];
  const topic = lacking.map(({ name }) => name).join('、');
  const topicEn = lacking.map(({ nameEn }) => nameEn).join(', ');
  return [conflictOf('instructor-unqualified', id, person, { on, topic, topicEn })];
}

function onLeave({ id, span }: JudgedSitting, person: SittingInstructor, facts: ConflictFacts): Conflict[] {
  const leave = leaveDuring(person.id, span, facts.leave);
  return leave ? [conflictOf('instructor-on-leave', id, person, wallTimes(leave, facts.site.zone))] : [];
}

/** P3: the supervisor must be on site. While nobody is named at all, R6 asks for both. */
function supervisorMissing({ id, programmeCode, instructors }: JudgedSitting, facts: ConflictFacts): Conflict[] {
  if (!needsSupervisorOnSite(programmeCode) || instructors.length === 0) return [];
  if (instructors.some((person) => facts.supervisors.has(person.id))) return [];
  return [conflictOf('supervisor-missing', id, facts.site, {})];
}

/** More class hours a day than policy, over all sites. */
function overloaded({ id, on, span }: JudgedSitting, person: SittingInstructor, facts: ConflictFacts): Conflict[] {
  const { 'instructor-daily-class-hours': limit, 'class-hour-minutes': hour } = facts.figures;
  const minutes = minutesOf(span) + facts.dated.minutesBesides(id, person.id, on);
  if (minutes <= limit * hour) return [];
  return [
    conflictOf('instructor-overload', id, person, { on, hours: Math.round((minutes / hour) * 100) / 100, limit }),
  ];
}
