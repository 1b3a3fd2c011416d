import { ChangeDetectionStrategy, Component, computed, inject, signal, type Injector } from '@angular/core';
import { MatDialog, MatDialogRef } from '@angular/material/dialog';
import { describeProblem, type Problem } from '@fortnight/shared/rule/problem';
import { distinctConflicts, unexplained } from '@fortnight/shared/session/conflict.rules';
import { TranslocoPipe } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { Reader } from '../i18n/language';
import type { Say } from '../session/say';
import { MonthTextPipe } from '../time/date.pipes';
import { Icon } from '../ui/icon';
import { ProblemPanel } from '../ui/problem-panel';
import { VerdictDirective } from '../ui/verdict';
import { BoardStore } from './board-store';
import { gapLines, type GapPlace } from './gap-lines';
import { ExplainForm } from './explain-form';
import { GapList } from './gap-list';
import { PlanDeadline } from './plan-deadline';
import { thinWeeks } from './thin-weeks';

/** Submitted, or a place to go to; undefined when the reader went back. */
export type SubmitOutcome = { readonly submitted: true } | { readonly place: GapPlace } | undefined;

/** Opens the checklist; it asks the store that `injector` has. */
export function openSubmitDialog(injector: Injector): Promise<SubmitOutcome> {
  const opened = injector.get(MatDialog).open<SubmitDialog, undefined, SubmitOutcome>(SubmitDialog, {
    injector,
    width: '680px',
    maxWidth: 'calc(100vw - 24px)',
    maxHeight: 'calc(100vh - 80px)',
    ariaLabelledBy: 'submit-title',
    autoFocus: 'first-heading',
  });
  return firstValueFrom(opened.afterClosed());
}

/** What stands against submitting, what the manager will see, what is fine; each line leads to its place. */
@Component({
  selector: 'fn-submit-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ExplainForm, GapList, Icon, MonthTextPipe, PlanDeadline, ProblemPanel, TranslocoPipe, VerdictDirective],
  templateUrl: './submit-dialog.html',
  styleUrl: './submit-dialog.css',
})
export class SubmitDialog {
  protected readonly store = inject(BoardStore);
  private readonly reader = inject(Reader);
  private readonly opened = inject<MatDialogRef<SubmitDialog, SubmitOutcome>>(MatDialogRef);
  protected readonly problem = signal<Problem | undefined>(undefined);

  private readonly lines = computed(() => {
    const [board, language] = [this.store.board(), this.reader.language()];
    const say: Say = (key, params) => this.reader.say(key, params);
    return board ? [...gapLines(board, language, say), ...thinWeeks(board.supervisorWeeks, language, say)] : [];
  });
  protected readonly blocking = computed(() => this.lines().filter(({ blocks }) => blocks));
  protected readonly told = computed(() => this.lines().filter(({ blocks }) => !blocks));
  /** Soft conflicts without a reason, by kind: one reason may do for all of a kind. */
  protected readonly toExplain = computed(() => {
    const open = unexplained(distinctConflicts(this.store.board()?.conflicts ?? []));
    return [...new Set(open.map(({ code }) => code))].map((code) => {
      const conflicts = open.filter((one) => one.code === code);
      const what = describeProblem(code, {}, this.reader.language()).title;
      return { code, conflicts, label: this.reader.say('plan.explain.all', { what, count: conflicts.length }) };
    });
  });
  /** What was asked and is fine. */
  protected readonly fine = computed(() => {
    const codes = new Set(this.lines().map(({ code }) => code));
    const asked = this.store.board()?.supervisorWeeks[0]?.asked ?? 0;
    return [
      ...(codes.has('instructor-not-named') ? [] : [{ words: this.reader.say('plan.fine.named'), rule: 'R6' }]),
      ...(codes.has('conflict') ? [] : [{ words: this.reader.say('plan.fine.noConflict'), rule: '' }]),
      ...(codes.has('promise-not-met') ? [] : [{ words: this.reader.say('plan.fine.promises'), rule: '' }]),
      ...(codes.has('thin-week') ? [] : [{ words: this.reader.say('plan.fine.taught', { hours: asked }), rule: 'R7' }]),
    ];
  });

  protected lead(place: GapPlace): void {
    this.opened.close({ place });
  }

  protected back(): void {
    this.opened.close();
  }

  protected async submit(): Promise<void> {
    if (await this.store.submit()) return this.opened.close({ submitted: true });
    this.problem.set(this.store.refused()?.problem);
    this.store.refused.set(null);
  }
}
