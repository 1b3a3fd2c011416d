import { isFinal, mayAct, nextState, stateAfter, type WorkflowTable } from '@fortnight/shared/rule/workflow';
import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every table of states in shared, found by its file, so that a new one is held to this at once. */
const folder = join(__dirname, '../../shared/src');
const tables = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.workflow.ts'))
  .flatMap((file) => Object.entries(jest.requireActual<Record<string, unknown>>(join(folder, file))))
  .filter((entry): entry is [string, WorkflowTable] => entry[0].endsWith('Workflow') && typeof entry[1] === 'object');

/** Tables nobody thought of: any states, any acts, each act leading to one of the states. */
const anyTable: fc.Arbitrary<WorkflowTable> = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 })
  .chain((states) =>
    fc
      .array(fc.dictionary(fc.string({ maxLength: 6 }), fc.constantFrom(...states), { maxKeys: 4 }), {
        minLength: states.length,
        maxLength: states.length,
      })
      .map((acts) => Object.fromEntries(states.map((state, index) => [state, acts[index] ?? {}]))),
  );
const table = fc.oneof(fc.constantFrom(...tables.map(([, each]) => each)), anyTable);
const inherited = fc.constantFrom('constructor', '__proto__', 'toString', 'hasOwnProperty', '');

/** A table, one of its states, and acts to try there: known ones of any state and nonsense. */
const walk = table.chain((each) => {
  const acts = Object.values(each).flatMap((row) => Object.keys(row));
  const act = fc.oneof(inherited, fc.string({ maxLength: 6 }), ...(acts.length > 0 ? [fc.constantFrom(...acts)] : []));
  return fc.record({
    table: fc.constant(each),
    start: fc.constantFrom(...Object.keys(each)),
    acts: fc.array(act, { maxLength: 20 }),
  });
});

describe('every table of states', () => {
  it('is found', () => expect(tables.map(([name]) => name)).toContain('planWorkflow'));

  it.each(tables)('%s leads only to its own states, and into a final one', (_, each) => {
    const states = Object.keys(each);
    expect(
      Object.values(each)
        .flatMap((row) => Object.values(row))
        .filter((state) => !states.includes(state)),
    ).toEqual([]);
    expect(states.some((state) => isFinal(each, state))).toBe(true);
  });

  it('is never left, whatever is tried in whatever order', () => {
    fc.assert(
      fc.property(walk, ({ table: each, start, acts }) => {
        let state = start;
        for (const act of acts) {
          const next = nextState(each, state, act);
          expect(mayAct(each, state, act).allowed).toBe(next !== undefined);
          if (next === undefined) expect(() => stateAfter(each, state, act)).toThrow(RangeError);
          state = next ?? state;
          expect(Object.hasOwn(each, state)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('lets nothing happen in a final state', () => {
    fc.assert(
      fc.property(walk, ({ table: each, start, acts }) => {
        fc.pre(isFinal(each, start));
        expect(acts.filter((act) => mayAct(each, start, act).allowed)).toEqual([]);
      }),
    );
  });
});
