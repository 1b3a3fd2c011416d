import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  linkedSignal,
  signal,
  type Injector,
} from '@angular/core';
import { MAT_DIALOG_DATA, MatDialog, MatDialogRef } from '@angular/material/dialog';
import { swapParts, type SwapPart } from '@fortnight/shared/plan/swap.contract';
import { differingParts } from '@fortnight/shared/plan/swap.rules';
import type { Problem } from '@fortnight/shared/rule/problem';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { Reader } from '../i18n/language';
import { dateWords } from '../time/date-words';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { ProblemPanel } from '../ui/problem-panel';
import { BoardStore } from './board-store';
import { firstParts, partnersOf, partnerWords, swappable } from './swap-choice';

/** Asks what to swap and with which session; answers whether it was done. */
export async function openSwapDialog(injector: Injector, sessionId: string): Promise<boolean> {
  const opened = injector.get(MatDialog).open<SwapDialog, string, true>(SwapDialog, {
    injector,
    data: sessionId,
    width: '560px',
    maxWidth: 'calc(100vw - 24px)',
    maxHeight: 'calc(100vh - 80px)',
    ariaLabelledBy: 'swap-title',
    autoFocus: 'select',
  });
  return (await firstValueFrom(opened.afterClosed())) === true;
}

/** Two sessions change places, rooms or instructors in one act. Refused, it keeps what was chosen and says why. */
@Component({
  selector: 'fn-swap-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, Icon, ProblemPanel, TranslocoPipe],
  templateUrl: './swap-dialog.html',
  styleUrls: ['./add-session-dialog.css', './swap-dialog.css'],
})
export class SwapDialog {
  private readonly store = inject(BoardStore);
  private readonly reader = inject(Reader);
  private readonly sessionId = inject<string>(MAT_DIALOG_DATA);
  private readonly opened = inject<MatDialogRef<SwapDialog, true>>(MatDialogRef);

  protected readonly one = computed(() => this.store.find(this.sessionId));
  protected readonly partners = computed(() => {
    const one = this.one();
    const language = this.reader.language();
    if (!one) return [];
    return partnersOf(one, this.store.sessions()).map((session) => ({
      session,
      words: partnerWords(session, language),
    }));
  });
  protected readonly otherId = signal('');
  protected readonly other = computed(() => this.store.find(this.otherId() || null));
  /** A choice of session ticks anew what likely is meant. */
  protected readonly parts = linkedSignal((): readonly SwapPart[] => {
    const [one, other] = [this.one(), this.other()];
    return one && other ? firstParts(one, other) : [];
  });
  /** Each part as it is on both sides; only where they differ can it be chosen. */
  protected readonly rows = computed(() => {
    const [one, other] = [this.one(), this.other()];
    if (!one || !other) return [];
    const differing = differingParts(swappable(one), swappable(other));
    return swapParts.map((part) => ({
      part,
      isDifferent: differing.includes(part),
      isChosen: this.parts().includes(part),
      mine: this.wordsOf(one, part),
      theirs: this.wordsOf(other, part),
    }));
  });
  protected readonly title = computed(() => {
    const one = this.one();
    return one ? partnerWords(one, this.reader.language()) : '';
  });
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly isBusy = signal(false);

  protected back(): void {
    this.opened.close();
  }

  protected toggle(part: SwapPart, isChosen: boolean): void {
    this.parts.update((parts) => (isChosen ? [...parts, part] : parts.filter((one) => one !== part)));
  }

  protected async swap(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isBusy() || !this.otherId() || this.parts().length === 0) return;
    this.isBusy.set(true);
    const isDone = await this.store.swap(this.sessionId, this.otherId(), [...this.parts()]);
    this.isBusy.set(false);
    if (isDone) return this.opened.close(true);
    this.problem.set(this.store.refused()?.problem);
    this.store.refused.set(null);
  }

  private wordsOf(session: SessionView, part: SwapPart): string {
    if (part === 'time') return `${dateWords(session.on, this.reader.language())} ${session.startsLocally}`;
    if (part === 'room') return session.room?.name ?? this.reader.say('session.noRoom');
    const names = session.instructors.map(({ name }) => name).join('、');
    return names || this.reader.say('session.noInstructor');
  }
}
