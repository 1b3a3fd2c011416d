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
import type { SessionBody } from '@fortnight/shared/plan/plan.contract';
import { promiseEndpoints } from '@fortnight/shared/plan/promises.contract';
import { topicInTurn } from '@fortnight/shared/plan/rotation.rules';
import type { Problem } from '@fortnight/shared/rule/problem';
import { templateEndpoints } from '@fortnight/shared/template/template.contract';
import type { DateText } from '@fortnight/shared/time/time-text';
import { topicEndpoints } from '@fortnight/shared/topic/topic.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { apiResource } from '../api/api-resource';
import { faultAt } from '../api/problem-error';
import { Reader } from '../i18n/language';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { checkForm } from '../ui/form-check';
import { Icon } from '../ui/icon';
import { ProblemPanel } from '../ui/problem-panel';
import { Skeleton } from '../ui/skeleton';
import { BoardStore } from './board-store';
import { draftSchema, type SessionDraft } from './session-draft';
import { SessionForm } from './session-form';

/** What is known of the new session already. */
export interface NewSession {
  readonly on: DateText;
  readonly startsLocally: string | null;
  readonly minutes: number | null;
  readonly templateId?: string;
  readonly teamId?: string | null;
}

/** Asks for a session by hand; answers its id once it is in the plan. */
export function openAddSession(injector: Injector, known: NewSession): Promise<string | undefined> {
  const opened = injector.get(MatDialog).open<AddSessionDialog, NewSession, string>(AddSessionDialog, {
    injector,
    data: known,
    width: '560px',
    maxWidth: 'calc(100vw - 24px)',
    maxHeight: 'calc(100vh - 80px)',
    ariaLabelledBy: 'add-title',
    autoFocus: 'select',
  });
  return firstValueFrom(opened.afterClosed());
}

/** A session by hand, from a template or for a programme alone. */
@Component({
  selector: 'fn-add-session-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, Icon, ProblemPanel, SessionForm, Skeleton, TranslocoPipe],
  templateUrl: './add-session-dialog.html',
  styleUrl: './add-session-dialog.css',
})
export class AddSessionDialog {
  protected readonly store = inject(BoardStore);
  private readonly reader = inject(Reader);
  private readonly known = inject<NewSession>(MAT_DIALOG_DATA);
  private readonly opened = inject<MatDialogRef<AddSessionDialog, string>>(MatDialogRef);
  private readonly atSite = (): { params: { siteId: string } } | undefined => {
    const siteId = this.store.board()?.site.id;
    return siteId ? { params: { siteId } } : undefined;
  };
  protected readonly templates = apiResource(templateEndpoints.listTemplates, this.atSite);
  protected readonly library = apiResource(topicEndpoints.listTopics, this.atSite);

  protected readonly templateId = signal(this.known.templateId ?? '');
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly choices = computed(() => {
    const isEnglish = this.reader.language() === 'en';
    const active = (this.templates.value() ?? []).filter(({ isActive }) => isActive);
    return active.map(({ id, programmeCode, name, nameEn }) => ({
      id,
      label: `${programmeCode} ${isEnglish ? nameEn : name}`,
    }));
  });
  private readonly rotation = apiResource(promiseEndpoints.readRotation, () => {
    const templateId = this.templateId();
    return templateId ? { params: { templateId } } : undefined;
  });
  /** The form waits for whose turn it is, and does without where that cannot be read. */
  protected readonly isReady = computed(
    () => this.templateId() !== '' && (this.rotation.value() !== undefined || this.rotation.problem() !== undefined),
  );
  private readonly template = computed(() => this.templates.value()?.find(({ id }) => id === this.templateId()));
  protected readonly topics = computed(() => {
    const template = this.template();
    return (this.library.value() ?? []).filter(({ id }) => template?.topicIds.includes(id));
  });
  /** A choice of template fills the form anew, as the template has it. */
  protected readonly draft = linkedSignal((): SessionDraft => {
    const template = this.template();
    const teams = this.store.board()?.teams ?? [];
    const teamIds =
      template?.audience === 'site' ? teams.map(({ id }) => id) : [this.known.teamId ?? ''].filter(Boolean);
    return {
      topicIds: this.turn({ teamIds, on: this.known.on }),
      teamIds,
      on: this.known.on,
      startsLocally: this.known.startsLocally ?? template?.startsLocally ?? '09:00',
      minutes: this.known.minutes ?? template?.minutes ?? 60,
      roomId: template?.roomId ?? null,
      instructorIds: [],
    };
  });

  /** Another team or day has another turn, as long as nobody chose a topic by hand. */
  protected change(draft: SessionDraft): void {
    const before = this.draft();
    const isPreset = [before, draft].every(({ topicIds }) => topicIds.join() === this.turn(before).join());
    this.draft.set(isPreset ? { ...draft, topicIds: this.turn(draft) } : draft);
  }

  private turn(sitting: Pick<SessionDraft, 'teamIds' | 'on'>): string[] {
    const planned = (this.store.board()?.sessions ?? []).filter(({ state }) => state !== 'cancelled');
    const teachings = planned.map(({ topics, teams, on }) => {
      return { topicIds: topics.map(({ id }) => id), teamIds: teams.map(({ id }) => id), on };
    });
    return topicInTurn(this.template()?.topicIds ?? [], sitting, this.rotation.value()?.teams ?? [], teachings);
  }

  protected fault(pointer: string): string | undefined {
    return faultAt(this.problem(), pointer);
  }

  protected back(): void {
    this.opened.close();
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const body: SessionBody = { templateId: this.templateId() || null, ...this.draft() };
    const check = checkForm(draftSchema, body, this.reader.language());
    this.problem.set(check.problem);
    if (check.problem) return;
    const id = await this.store.add(check.value);
    if (id) return this.opened.close(id);
    this.problem.set(this.store.refused()?.problem);
    this.store.refused.set(null);
  }
}
