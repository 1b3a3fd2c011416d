import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, signal } from '@angular/core';
import type { PlanComment } from '@fortnight/shared/plan/comment.contract';
import type { PlanView } from '@fortnight/shared/plan/plan.contract';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { sessionTitle } from '../session/session-title';
import { ProblemPanel } from '../ui/problem-panel';
import { Toasts } from '../ui/toasts';
import { CommentForm } from './comment-form';
import { CommentThread } from './comment-thread';
import { PlanComments } from './plan-comments';

/** Comments on a plan, or on one of its sessions, and the field for another one while the plan is decided. */
@Component({
  selector: 'fn-comments-pane',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CommentForm, CommentThread, ProblemPanel, TranslocoPipe],
  template: `
    <h3>
      {{ 'plan.comment.title' | transloco }}
      @if (count(); as words) {
        <span class="meta">{{ words }}</span>
      }
    </h3>
    @if (comments.problem(); as problem) {
      <fn-problem [problem]="problem" />
    }
    @for (comment of shown(); track comment.id) {
      <fn-comment-thread
        [comment]="comment"
        [plan]="plan()"
        [zone]="zone()"
        [hasPin]="!session()"
        (opened)="opened.emit($event)"
      />
    } @empty {
      @if (!mayComment()) {
        <p class="meta">{{ 'plan.comment.none' | transloco }}</p>
      }
    }
    @if (mayComment()) {
      <fn-comment-form
        [label]="label()"
        [act]="'plan.comment.send' | transloco"
        [placeholder]="session() ? '' : ('plan.comment.hint' | transloco)"
        [isBusy]="comments.isBusy()"
        [(text)]="text"
        (sent)="send($event)"
      />
    }
  `,
  styles: `
    :host {
      display: block;
    }
    fn-comment-thread + fn-comment-thread {
      border-top: 1px solid var(--fn-line);
    }
    fn-comment-form {
      margin-top: var(--fn-2);
    }
    h3 .meta {
      font-weight: var(--fn-w-regular);
    }
    fn-problem {
      margin: var(--fn-2) 0;
    }
  `,
})
export class CommentsPane {
  readonly plan = input.required<PlanView>();
  readonly zone = input.required<string>();
  /** Only what was said about this session; all comments without it. */
  readonly session = input<SessionView | null>(null);
  readonly opened = output<string>();

  protected readonly comments = inject(PlanComments);
  private readonly reader = inject(Reader);
  private readonly toasts = inject(Toasts);
  protected readonly text = signal('');

  protected readonly mayComment = computed(() => this.comments.mayComment(this.plan()).allowed);
  /** Open ones first, each group in order of time. */
  protected readonly shown = computed((): PlanComment[] => {
    const all = this.comments.of(this.session()?.id ?? null);
    return [...all.filter(({ resolved }) => !resolved), ...all.filter(({ resolved }) => resolved)];
  });
  protected readonly count = computed(() => {
    const all = this.shown();
    const open = all.filter(({ resolved }) => !resolved).length;
    return all.length ? this.reader.say('plan.comment.count', { count: all.length, open }) : '';
  });
  protected readonly label = computed(() => {
    const session = this.session();
    if (!session) return this.reader.say('plan.comment.writeOnPlan');
    return this.reader.say('plan.comment.writeOn', { name: sessionTitle(session, this.reader.language()) });
  });

  constructor() {
    // An act that was refused is over once something else is looked at.
    effect(() => {
      this.session();
      this.comments.problem.set(undefined);
    });
  }

  protected async send(text: string): Promise<void> {
    const said = await this.comments.comment(this.session()?.id ?? null, text);
    if (!said) return;
    this.text.set('');
    this.toasts.show({
      text: this.reader.say('plan.comment.toast.said'),
      act: { label: this.reader.say('ui.undo'), run: () => this.comments.takeBack(said.id) },
      tone: 'ok',
    });
  }
}
