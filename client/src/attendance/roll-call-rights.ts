import { computed, type Signal } from '@angular/core';
import type { SheetView } from '@fortnight/shared/attendance/attendance.contract';
import { mayClose, mayMark, mayMarkPerson, type Marking } from '@fortnight/shared/attendance/attendance.rules';
import { firstRefusal, refuse, type Verdict } from '@fortnight/shared/rule/verdict';
import { toInstantText } from '@fortnight/shared/time/instant';
import type { Me } from '../person/me';
import type { ServerClock } from '../time/server-clock';
import type { RollCallRow } from './mark';

const notYet = refuse('right-missing');

/** What I may do with a roll call now: the same rules that the server asks, followed as the clock turns. */
export class RollCallRights {
  constructor(
    private readonly sheet: Signal<SheetView | undefined>,
    private readonly me: Me,
    private readonly clock: ServerClock,
  ) {}

  private readonly marking = computed<Marking | undefined>(() => {
    const [me, sheet] = [this.me.view(), this.sheet()];
    if (!me || !sheet) return undefined;
    const at = toInstantText(this.clock.nowMs());
    return { me, at, opensMinutesBefore: sheet.opensMinutesBefore };
  });

  readonly mayMark = computed<Verdict>(() => this.ask((sheet, marking) => mayMark(sheet, marking)));

  /** Whether the sheet may be closed, counting those without a mark as absent. */
  readonly mayClose = computed<Verdict>(() =>
    this.ask((sheet, marking) =>
      mayClose(sheet, marking, sheet.rows.filter((row) => row.status === null).length, true),
    ),
  );

  /** Whether I may mark this person: a team leader marks the own team only. */
  mayMarkRow(row: RollCallRow): Verdict {
    return this.ask((sheet, { me }) => mayMarkPerson(sheet.session, row, me));
  }

  private ask(question: (sheet: SheetView, marking: Marking) => Verdict): Verdict {
    const [sheet, marking] = [this.sheet(), this.marking()];
    if (!sheet || !marking) return notYet;
    return firstRefusal(
      () => this.me.may('attendance.mark', sheet.session.siteId),
      () => question(sheet, marking),
    );
  }
}
