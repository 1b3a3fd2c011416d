import type { BulkOutcome, BulkRow, RefusedRow } from '@fortnight/shared/rule/bulk';
import type { Caller } from './endpoint/caller';
import { describeProblem } from '@fortnight/shared/rule/problem';
import { Refused } from './refused';
import type { Tx } from './transaction';
import type { UnitOfWork } from './unit-of-work';

interface Thing {
  readonly id: string;
  readonly name: string;
}

type Counts = Readonly<Record<string, number>>;

/** How one kind of thing is edited in bulk, made anew for each attempt at the transaction. */
export interface BulkEdit<T extends Thing, Change, Figures extends Counts> {
  /** What may be edited: everything in scope, or at least what the rows name. */
  readonly known: readonly T[];
  /** All figures at nought. */
  readonly figures: Figures;
  /** Checks and writes one row. @returns what it touched, or null where it changes nothing. @throws Refused. */
  one(before: T, row: BulkRow<Change>): Promise<Partial<Figures> | null>;
  /** Whatever is done once for all of them. @returns figures known only then. */
  settle?(): Promise<Partial<Figures>>;
}

/** A report of what would have been: the transaction that found it out is rolled back. */
class NotWritten extends Error {
  constructor(readonly report: BulkOutcome) {
    super('not written');
  }
}

/**
 * Edits many things in one transaction, all or none: where a row is refused, nothing is written and every such row is
 * named with its reason. A dry run is the real one, rolled back, and so foretells it exactly.
 */
export async function editInBulk<T extends Thing, Change, Figures extends Counts>(
  work: UnitOfWork,
  { me, body }: { readonly me: Caller; readonly body: { readonly dryRun: boolean; readonly rows: BulkRow<Change>[] } },
  begin: (tx: Tx) => Promise<BulkEdit<T, Change, Figures>>,
): Promise<Outcome<Figures>> {
  try {
    return await work.run(me, async (tx) => {
      const report = await editAll(await begin(tx), me, body.rows);
      if (report.changed === 0) tx.bookkeeping('nothing changed');
      if (body.dryRun || report.refused.length > 0) throw new NotWritten(report);
      return { ...report, isWritten: true };
    });
  } catch (error) {
    if (error instanceof NotWritten) return error.report as Outcome<Figures>;
    throw error;
  }
}

type Outcome<Figures> = Omit<BulkOutcome, 'refused'> & { refused: RefusedRow[] } & Figures;

async function editAll<T extends Thing, Change, Figures extends Counts>(
  edit: BulkEdit<T, Change, Figures>,
  { language }: Pick<Caller, 'language'>,
  rows: readonly BulkRow<Change>[],
): Promise<Outcome<Figures>> {
  const byId = new Map(edit.known.map((one) => [one.id, one]));
  const refused: RefusedRow[] = [];
  let [figures, changed, unchanged] = [edit.figures, 0, 0];
  for (const row of rows) {
    const before = byId.get(row.id);
    try {
      if (!before) throw new Refused('not-found');
      const touched = await edit.one(before, row);
      if (touched) changed += 1;
      else unchanged += 1;
      figures = sum(figures, touched ?? {});
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { code, detail } = describeProblem(error.code, error.params, language);
      refused.push({ id: row.id, name: before?.name ?? '', code, detail });
    }
  }
  figures = sum(figures, (await edit.settle?.()) ?? {});
  return { ...figures, changed, unchanged, refused, isWritten: false };
}

function sum<Figures extends Counts>(one: Figures, other: Partial<Figures>): Figures {
  const pairs = Object.entries(one).map(([key, count]) => [key, count + (other[key] ?? 0)]);
  return Object.fromEntries(pairs) as Figures;
}
