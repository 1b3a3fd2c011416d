import {
  ChangeDetectionStrategy,
  Component,
  Injector,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { unexplained } from '@fortnight/shared/session/conflict.rules';
import type { Problem } from '@fortnight/shared/rule/problem';
import { topicEndpoints, type TopicView } from '@fortnight/shared/topic/topic.contract';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { countWords } from '../session/session-count';
import { shownState } from '../session/session-state';
import { programmeTitle, sessionTitle } from '../session/session-title';
import { DateTextPipe, TimeRangePipe } from '../time/date.pipes';
import { Avatar } from '../ui/avatar';
import { checkForm } from '../ui/form-check';
import { Icon } from '../ui/icon';
import { ProblemPanel } from '../ui/problem-panel';
import { Status } from '../ui/status';
import { BindingActs } from './binding-acts';
import { BoardStore } from './board-store';
import { CommentsPane } from './comments-pane';
import { PlanComments } from './plan-comments';
import { ClashList, shownClashes } from './clash-list';
import { ExplainForm } from './explain-form';
import { draftChange, draftedSession, draftOf, draftSchema, type SessionDraft } from './session-draft';
import { askReach } from './series-reach';
import { SessionForm } from './session-form';
import { sessionLooks } from '../session/session-looks';

/** The selected session: what it is, what stands against it, and its parts to edit in place. */
@Component({
  selector: 'fn-session-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Avatar,
    BindingActs,
    CommentsPane,
    ClashList,
    DateTextPipe,
    ExplainForm,
    Icon,
    ProblemPanel,
    SessionForm,
    Status,
    TimeRangePipe,
    TranslocoPipe,
  ],
  templateUrl: './session-panel.html',
  styleUrls: ['./side-panel.css', './session-panel.css'],
  host: { role: 'complementary', 'aria-labelledby': 'session-panel-title' },
})
export class SessionPanel {
  readonly session = input.required<SessionView>();
  readonly closed = output<void>();
  readonly removed = output<SessionView>();
  readonly swapping = output<SessionView>();
  /** The whole series is to be shown. */
  readonly seriesAsked = output<SessionView>();
  readonly changed = output<SessionView>();
  /** Another session that this one clashes with. */
  readonly followed = output<string>();

  protected readonly store = inject(BoardStore);
  private readonly comments = inject(PlanComments);
  /** Nothing is said here about a session about which nothing was said. */
  protected readonly hasComments = computed(() => this.comments.of(this.session().id).length > 0);
  private readonly reader = inject(Reader);
  private readonly injector = inject(Injector);
  protected readonly draft = signal<SessionDraft | null>(null);
  protected readonly problem = signal<Problem | undefined>(undefined);
  private readonly library = apiResource(topicEndpoints.listTopics, () =>
    this.draft() ? { params: { siteId: this.session().siteId } } : undefined,
  );

  protected readonly title = computed(() => sessionTitle(this.session(), this.reader.language()));
  protected readonly programme = computed(() => programmeTitle(this.session(), this.reader.language()));
  protected readonly shown = computed(() =>
    shownState(this.session().state, this.store.board()?.plan.state === 'submitted'),
  );
  protected readonly look = computed(() => sessionLooks[this.shown()]);
  protected readonly count = computed(() =>
    countWords(this.session(), this.shown(), (key, params) => this.reader.say(key, params)),
  );
  protected readonly mayEdit = computed(() => this.store.isEditable() && this.session().state === 'planned');
  protected readonly topics = computed((): TopicView[] => {
    const { programmeCode } = this.session();
    return (this.library.value() ?? []).filter((topic) => topic.programmeCode === programmeCode);
  });
  /** The sentence of each clash, the same that would refuse a move. */
  protected readonly clashes = computed(() => {
    const { id } = this.session();
    const conflicts = (this.store.board()?.conflicts ?? []).filter(({ sessionId }) => sessionId === id);
    return shownClashes(conflicts, this.reader.language());
  });

  /** What the session would clash with as the form has it: told at once, before anything is sent. */
  protected readonly ahead = computed(() => {
    const [draft, board] = [this.draft(), this.store.board()];
    const judge = this.store.judge();
    if (!draft || !board || !judge) return [];
    return shownClashes(judge(draftedSession(this.session(), draft, board)), this.reader.language());
  });
  /** Soft conflicts that stand without a reason: it is asked for here. */
  protected readonly toExplain = computed(() =>
    unexplained(this.store.board()?.conflicts ?? []).filter(({ sessionId }) => sessionId === this.session().id),
  );

  constructor() {
    const sessionId = computed(() => this.session().id);
    effect(() => {
      sessionId();
      untracked(() => this.stop());
    });
  }

  protected edit(): void {
    this.draft.set(draftOf(this.session()));
  }

  protected stop(): void {
    this.draft.set(null);
    this.problem.set(undefined);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const [session, draft] = [this.session(), this.draft()];
    if (!draft) return;
    const check = checkForm(draftSchema, { templateId: session.templateId, ...draft }, this.reader.language());
    this.problem.set(check.problem);
    if (check.problem) return;
    const change = draftChange(session, draft);
    const reach = change ? await askReach(this.injector, session.id, change, false) : 'alone';
    if (reach === 'back') return;
    const isAlone = change !== null && reach === 'alone';
    if (isAlone && !(await this.store.change(session.id, change))) return this.keep();
    this.stop();
    if (isAlone) this.changed.emit(session);
  }

  /** Refused: the form keeps what was typed, and the sentence stands above it. */
  private keep(): void {
    this.problem.set(this.store.refused()?.problem);
    this.store.refused.set(null);
  }
}
