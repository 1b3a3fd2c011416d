import { isDeepStrictEqual } from 'node:util';
import { fieldWords } from './field-words.data';
import {
  isObject,
  objectsIn,
  textOf,
  type ChangedField,
  type ChangedThing,
  type Recorded,
  type RecordedAct,
  type RecordedObject,
} from './recorded-act';

const order = Object.keys(fieldWords);

/** A comment on a plan can be about one of its sessions. */
function isPinnedTo(side: RecordedObject | null, sessionId: string): boolean {
  const about = side?.['about'];
  return isObject(about) && about['sessionId'] === sessionId;
}

/** An order to change a thing records what it asks for inside of what it is. */
function orderedFields(after: RecordedObject | null): RecordedObject | null {
  const asked = after?.['after'];
  return isObject(asked) ? { ...after, ...asked } : after;
}

/** What an act did, thing by thing. `aboutId` is the thing whose history is read. */
export function changedThings(act: RecordedAct, aboutId: string): ChangedThing[] {
  if (act.noun === 'plan' && Array.isArray(act.after?.['sessions'])) return changedSessions(act, aboutId);
  // What a plan went through happened to each of its sessions, and says no more about one of them.
  const isAbout = act.nounId === aboutId || [act.before, act.after].some((side) => isPinnedTo(side, aboutId));
  if (act.noun === 'plan' && !isAbout) return [];
  if (act.action === 'attendance-marked') return marks(act);
  const [before, after] = sides(act);
  const fields = changedFields(before, after, act);
  const names = isAbout || act.noun === 'account' ? [] : namesOf(act);
  if (fields.length === 0 && names.length === 0) return [];
  return [{ kind: act.before || !act.after ? 'changed' : kindOf(act), names, on: null, fields }];
}

/** An act that only counts what it did (`sheet-closed`) adds no thing. */
function kindOf({ action }: RecordedAct): ChangedThing['kind'] {
  return /-(created|drafted|opened)$/.test(action) ? 'added' : 'changed';
}

function namesOf({ noun, nounId, before, after }: RecordedAct): string[] {
  const name = textOf(after?.['name']) ?? textOf(before?.['name']);
  return [noun === 'invite' || noun === 'figure' ? nounId : (name ?? nounId)];
}

function changedSessions({ before, after }: RecordedAct, aboutId: string): ChangedThing[] {
  const afters = objectsIn(after?.['sessions']);
  const pairs = objectsIn(before?.['sessions']).map((was, at) => [was, afters[at] ?? null] as const);
  const isAboutSession = pairs.some((pair) => pair.some((side) => side?.['id'] === aboutId));
  return pairs
    .filter((pair) => !isAboutSession || pair.some((side) => side?.['id'] === aboutId))
    .flatMap(([was, is]) => {
      const one = is ?? was;
      if (!one) return [];
      const names = isAboutSession ? [] : ((one['topicIds'] ?? []) as readonly string[]);
      const kind = was === null ? 'added' : is === null ? 'removed' : 'changed';
      // What is gone is named; all that it once was would only be in the way.
      const fields = kind === 'removed' ? [] : fieldsBetween(was, is, false);
      return [{ kind, names, on: textOf(one['on']), fields } as const];
    });
}

/** People with the same mark are told together; a note is told with its person. */
function marks({ after, personal }: RecordedAct): ChangedThing[] {
  const notes = new Map(objectsIn(personal).map((note) => [note?.['employeeId'], note?.['note'] ?? null]));
  const groups = new Map<string, { names: string[]; fields: ChangedField[] }>();
  for (const mark of objectsIn(after?.['marks'])) {
    const [employeeId, status] = [textOf(mark?.['employeeId']), mark?.['status'] ?? null];
    if (employeeId === null) continue;
    const note = notes.get(employeeId) ?? null;
    const fields = [
      { field: 'status', before: null, after: status, isPersonal: false },
      ...(note === null ? [] : [{ field: 'note', before: null, after: note, isPersonal: true }]),
    ];
    const key = note === null ? String(status) : employeeId;
    groups.set(key, { fields, names: [...(groups.get(key)?.names ?? []), employeeId] });
  }
  return [...groups.values()].map((group) => ({ kind: 'changed', on: null, ...group }));
}

/** A person's address of sign-in is recorded as a mere text. */
function sides({ noun, personal }: RecordedAct): [Recorded, Recorded] {
  if (!isObject(personal)) return [null, null];
  const both = 'before' in personal || 'after' in personal;
  const [before, after] = both ? [personal['before'] ?? null, personal['after'] ?? null] : [null, personal];
  if (noun !== 'account') return [before, after];
  return [before === null ? null : { login: before }, after === null ? null : { login: after }];
}

function changedFields(personalBefore: Recorded, personalAfter: Recorded, act: RecordedAct): ChangedField[] {
  return [
    ...fieldsBetween(act.before, orderedFields(act.after), false),
    ...fieldsBetween(
      isObject(personalBefore) ? personalBefore : null,
      isObject(personalAfter) ? personalAfter : null,
      true,
    ),
  ].sort((one, other) => order.indexOf(one.field) - order.indexOf(other.field));
}

/** What an act does not speak of afterwards, it left as it was. */
function fieldsBetween(
  before: RecordedObject | null,
  after: RecordedObject | null,
  isPersonal: boolean,
): ChangedField[] {
  const [was, is] = [flat(before), flat(after)];
  const told = after === null ? was : is;
  return order
    .filter((field) => told.has(field) && (field !== 'siteId' || was.has(field)))
    .map((field) => ({ field, before: was.get(field) ?? null, after: is.get(field) ?? null, isPersonal }))
    .filter((change) => !isDeepStrictEqual(change.before, change.after) && isTellable(change));
}

/** A list of things, as an import records it, has no short words. */
function isTellable({ field, before, after }: ChangedField): boolean {
  return fieldWords[field]?.kind !== 'text' || ![before, after].some((value) => objectsIn(value).some(isObject));
}

/** Members of members by their path, two deep; lists stay whole. */
export function flat(value: RecordedObject | null): Map<string, Recorded> {
  const found = new Map<string, Recorded>();
  for (const [name, member] of Object.entries(value ?? {})) {
    if (isObject(member)) for (const [inner, leaf] of Object.entries(member)) found.set(`${name}.${inner}`, leaf);
    else found.set(name, member);
  }
  return found;
}
