import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PlanBoard } from '@fortnight/shared/plan/plan.contract';
import { describeProblem } from '@fortnight/shared/rule/problem';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { sessionTitle } from '../session/session-title';
import { SpanPipe } from '../time/date.pipes';
import { Icon } from '../ui/icon';
import { CommentsPane } from './comments-pane';

/** One session of a plan under review: what it is, what stands against it, what was said about it. */
@Component({
  selector: 'fn-review-session',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CommentsPane, Icon, RouterLink, SpanPipe, TranslocoPipe],
  template: `
    <section class="p{{ session().tint }}" [attr.aria-label]="title()">
      <div class="row">
        <span class="sw"></span>
        <h3 class="grow">{{ title() }}</h3>
        <button
          type="button"
          class="btn quiet s icon"
          [attr.aria-label]="'ui.close' | transloco"
          (click)="closed.emit()"
        >
          <fn-icon name="close" [size]="16" />
        </button>
      </div>
      <p>{{ session() | span: session().zone }}</p>
      <p class="sub">{{ who() }}</p>
      <p class="sub">{{ where() }}</p>
      @for (fault of faults(); track $index) {
        <p class="bad-t fault"><fn-icon name="block" [size]="16" />{{ fault }}</p>
      }
      <a [routerLink]="['/plans', board().plan.id]" [queryParams]="{ on: session().on, session: session().id }">{{
        'plan.review.onBoard' | transloco
      }}</a>
    </section>
    <section>
      <fn-comments-pane [plan]="board().plan" [zone]="board().site.zone" [session]="session()" />
    </section>
  `,
  styles: `
    :host {
      display: block;
      font-size: var(--fn-t-s);
      line-height: 20px;
    }
    section {
      padding: var(--fn-3) var(--fn-4);
      border-bottom: 1px solid var(--fn-line);
    }
    section + section {
      border-bottom: 0;
    }
    h3 {
      font-size: var(--fn-t-m);
    }
    .row {
      gap: 0;
    }
    .fault {
      display: flex;
      gap: 4px;
      margin-top: 4px;
    }
    .fault fn-icon {
      padding-top: 2px;
    }
    a {
      display: inline-block;
      margin-top: 6px;
    }
  `,
})
export class ReviewSession {
  readonly session = input.required<SessionView>();
  readonly board = input.required<PlanBoard>();
  readonly closed = output<void>();
  private readonly reader = inject(Reader);

  protected readonly title = computed(() => sessionTitle(this.session(), this.reader.language()));
  private readonly joined = (names: readonly string[]): string =>
    names.join(this.reader.language() === 'en' ? ', ' : '、');
  protected readonly who = computed(() => {
    const { instructors, room } = this.session();
    const taught = this.joined(instructors.map(({ name }) => name)) || this.reader.say('session.noInstructor');
    return [taught, room?.name ?? this.reader.say('session.noRoom')].join(
      this.reader.language() === 'en' ? ', ' : '，',
    );
  });
  protected readonly where = computed(() => {
    const { teams, expected } = this.session();
    const people = this.reader.say('plan.review.expected', { count: expected });
    return [this.joined(teams.map(({ name }) => name)), people].join(this.reader.language() === 'en' ? ', ' : '，');
  });
  protected readonly faults = computed(() => {
    const { id } = this.session();
    const clashes = this.board().conflicts.filter(({ sessionId }) => sessionId === id);
    return clashes.map((clash) => describeProblem(clash.code, clash.params, this.reader.language()).detail);
  });
}
