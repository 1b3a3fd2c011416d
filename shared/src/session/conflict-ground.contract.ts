import * as z from 'zod/mini';
import { shiftRosterView } from '../person/shift-roster.contract';
import { id } from '../rule/field';
import { dateText, instantText } from '../time/time-text';

const named = z.strictObject({ id, name: z.string() });
const person = z.strictObject({ id, name: z.string(), teamId: z.nullable(id) });

/** What a roster decides, without the words why. */
const rosterGround = z.pick(shiftRosterView, {
  zone: true,
  weekend: true,
  weekendChanges: true,
  coveredThrough: true,
  marks: true,
  shifts: true,
  patterns: true,
  people: true,
  assignments: true,
  days: true,
  leave: true,
});

const groundSitting = z.strictObject({
  id,
  siteId: id,
  siteName: z.string(),
  title: z.string(),
  titleEn: z.string(),
  span: z.strictObject({ from: z.number(), until: z.number() }),
  room: z.nullable(named),
  instructors: z.array(person),
  teams: z.array(z.strictObject({ id, name: z.string(), people: z.number() })),
  participantIds: z.nullable(z.array(id)),
});

const datedSitting = z.strictObject({
  sessionId: id,
  occurrence: z.string(),
  templateId: z.nullable(id),
  programmeCode: z.string(),
  on: dateText,
  minutes: z.number(),
  teamIds: z.array(id),
  instructorIds: z.array(id),
});

/** Everything beside a plan's own sessions that the conflicts of a month depend on, so that a page can tell them at once. */
export const conflictGround = z.strictObject({
  roster: rosterGround,
  /** Whom the roster does not have: instructors and guests from other sites. */
  people: z.array(person),
  /** Approved leave of those. */
  leave: z.array(z.strictObject({ employeeId: id, startsAt: instantText, endsAt: instantText })),
  teamNames: z.array(named),
  supervisorIds: z.array(id),
  /** Null: not asked. */
  qualifications: z.nullable(
    z.array(z.strictObject({ employeeId: id, topicId: id, validUntil: z.nullable(dateText) })),
  ),
  /** Binding sessions of any site that could share time with one of the month. */
  sittings: z.array(groundSitting),
  dated: z.array(datedSitting),
  gapDays: z.array(z.strictObject({ templateId: id, days: z.number() })),
  figures: z.strictObject({
    'instructor-daily-class-hours': z.number(),
    'class-hour-minutes': z.number(),
    'rest-after-night-shift-hours': z.number(),
    'night-shift-hour': z.number(),
  }),
});
export type ConflictGround = z.infer<typeof conflictGround>;
