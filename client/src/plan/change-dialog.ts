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
import { sessionChangeEndpoints, type SessionChangeView } from '@fortnight/shared/plan/session-change.contract';
import type { Problem } from '@fortnight/shared/rule/problem';
import { TranslocoPipe } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { ApiClient } from '../api/api-client';
import { apiResource } from '../api/api-resource';
import { problemOf } from '../api/problem-error';
import { Reader } from '../i18n/language';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { checkForm } from '../ui/form-check';
import { Icon } from '../ui/icon';
import { ProblemPanel } from '../ui/problem-panel';
import { Skeleton } from '../ui/skeleton';
import { changeDraftOf, changeDraftSchema, placingChangeOf, type ChangeDraft } from './change-draft';
import { PlacingForm } from './placing-form';
import { ChangeOutlook } from './change-outlook';
import { sessionTitle } from '../session/session-title';

/** Which session, and whether it is to change or not to take place at all. */
export interface ChangeQuestion {
  readonly sessionId: string;
  readonly act: 'change' | 'cancel';
  /** What is proposed already: the form begins with it. */
  readonly to?: Partial<ChangeDraft>;
}

/** Asks for a change of a session that binds; answers it once it is made or waits for the manager. */
export function openChangeDialog(injector: Injector, question: ChangeQuestion): Promise<SessionChangeView | undefined> {
  const opened = injector.get(MatDialog).open<ChangeDialog, ChangeQuestion, SessionChangeView>(ChangeDialog, {
    data: question,
    width: '560px',
    maxWidth: 'calc(100vw - 24px)',
    maxHeight: 'calc(100vh - 80px)',
    ariaLabelledBy: 'change-title',
    autoFocus: 'first-heading',
  });
  return firstValueFrom(opened.afterClosed());
}

/** R5: what is to change and why; below, how that takes effect and whom it touches, before it is sent. */
@Component({
  selector: 'fn-change-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PlacingForm, ChangeOutlook, Control, Field, Icon, ProblemPanel, Skeleton, TranslocoPipe],
  templateUrl: './change-dialog.html',
  styleUrl: './add-session-dialog.css',
})
export class ChangeDialog {
  private readonly api = inject(ApiClient);
  private readonly reader = inject(Reader);
  private readonly opened = inject<MatDialogRef<ChangeDialog, SessionChangeView>>(MatDialogRef);
  protected readonly question = inject<ChangeQuestion>(MAT_DIALOG_DATA);
  private readonly params = { sessionId: this.question.sessionId };

  protected readonly desk = apiResource(sessionChangeEndpoints.readChangeDesk, () => ({ params: this.params }));
  protected readonly draft = linkedSignal<ChangeDraft | undefined>(() => {
    const session = this.desk.value()?.session;
    return session && { ...changeDraftOf(session), ...this.question.to };
  });
  protected readonly title = computed(() => {
    const session = this.desk.value()?.session;
    return session ? sessionTitle(session, this.reader.language()) : '';
  });
  /** What is asked for; null stands for a cancellation, undefined for nothing yet. */
  protected readonly to = computed(() => {
    if (this.question.act === 'cancel') return null;
    const [session, draft] = [this.desk.value()?.session, this.draft()];
    return (session && draft && placingChangeOf(session, draft)) ?? undefined;
  });
  protected readonly outlook = apiResource(sessionChangeEndpoints.previewChange, () => {
    const [draft, to] = [this.draft(), this.to()];
    const isWhole = draft !== undefined && changeDraftSchema.safeParse(draft).success;
    return to !== undefined && isWhole ? { params: this.params, body: { to } } : undefined;
  });

  protected readonly reason = signal('');
  protected readonly wasSent = signal(false);
  protected readonly isSending = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly lacksReason = computed(() => this.reason().trim() === '');
  /** The button names what sending does. */
  protected readonly actKey = computed(() => {
    const isPending = this.outlook.value()?.effect === 'pending' && !this.outlook.problem();
    return `plan.change.act.${this.question.act}${isPending ? 'Pending' : ''}`;
  });

  protected back(): void {
    this.opened.close();
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const [session, draft, to] = [this.desk.value()?.session, this.draft(), this.to()];
    if (!session || !draft || this.isSending()) return;
    this.wasSent.set(true);
    const check = checkForm(changeDraftSchema, draft, this.reader.language());
    this.problem.set(check.problem);
    if (check.problem || this.lacksReason()) return;
    this.isSending.set(true);
    try {
      // Nothing changed: the server says so in its own words.
      const body = { to: to === undefined ? {} : to, reason: this.reason().trim() };
      const sent = { params: this.params, body, version: session.version };
      this.opened.close(await this.api.call(sessionChangeEndpoints.askForChange, sent));
    } catch (error) {
      this.problem.set(problemOf(error, this.reader.language()));
    } finally {
      this.isSending.set(false);
    }
  }
}
