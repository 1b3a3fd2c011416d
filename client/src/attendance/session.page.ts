import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Language } from '@fortnight/shared/rule/problem';
import { attendedOf } from '@fortnight/shared/attendance/attendance.rules';
import { sessionEndpoints, type SessionView } from '@fortnight/shared/session/session.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { RepliesCard } from '../invite/replies-card';
import { Me } from '../person/me';
import { SessionChanges } from '../plan/session-changes';
import { instructorNames, teamNames } from '../session/session-people';
import { SessionStatus } from '../session/session-status';
import { sessionTitle } from '../session/session-title';
import { spanWords } from '../time/date-words';
import { HistoryButton, type HistoryAsked } from '../ui/history-button';
import { Icon } from '../ui/icon';
import { HeadActs, HeadLead, PageHead } from '../ui/page-head';
import { ProblemPanel } from '../ui/problem-panel';
import { Skeleton } from '../ui/skeleton';
import { VerdictDirective } from '../ui/verdict';
import { CloseSheet } from './close-sheet';
import { RollCall } from './roll-call';
import { RollCallStore } from './roll-call-store';
import { SessionFacts } from './session-facts';

/** One session: what it is and who answered, and its roll call. The tab lives in the address. */
@Component({
  selector: 'fn-session-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    HistoryButton,
    HeadActs,
    HeadLead,
    Icon,
    PageHead,
    ProblemPanel,
    RepliesCard,
    RollCall,
    RouterLink,
    SessionChanges,
    SessionFacts,
    SessionStatus,
    Skeleton,
    TranslocoPipe,
    VerdictDirective,
  ],
  providers: [RollCallStore],
  templateUrl: './session.page.html',
  styleUrl: './session.page.css',
})
export class SessionPage {
  protected readonly store = inject(RollCallStore);
  private readonly closing = inject(CloseSheet);
  private readonly reader = inject(Reader);
  private readonly me = inject(Me);

  readonly sessionId = input.required<string>();
  readonly tab = input<string>();

  private readonly read = apiResource(sessionEndpoints.readSession, () => ({
    params: { sessionId: this.sessionId() },
  }));
  protected readonly problem = this.read.problem;
  /** The sheet's own copy is newer: it changes as the roll call is closed. */
  protected readonly session = computed(() => this.store.sheet.value()?.session ?? this.read.value());
  /** Those who see plans, once the session is none any more. */
  protected readonly seesChanges = computed(() => {
    const session = this.session();
    return session !== undefined && session.state !== 'planned' && this.me.holds('plan.read', session.siteId);
  });
  protected readonly isRollCall = computed(() => this.tab() === 'roll-call');
  protected readonly title = computed(() => {
    const session = this.session();
    return session ? sessionTitle(session, this.reader.language()) : this.reader.say('session.one');
  });
  protected readonly when = computed(() => {
    const session = this.session();
    return session ? spanWords(session.startsAt, session.endsAt, session.zone, this.reader.language()) : '';
  });
  protected readonly teams = computed(() => this.words(teamNames));
  protected readonly instructors = computed(() => this.words(instructorNames));
  protected readonly history = computed((): HistoryAsked | undefined => {
    const session = this.session();
    if (!session) return undefined;
    const { id: sessionId, zone } = session;
    return { endpoint: sessionEndpoints.readSessionHistory, params: { sessionId }, name: this.title(), zone };
  });
  /** 11/14: how many are there. */
  protected readonly turnout = computed(() => {
    const rows = this.store.rows();
    return rows.length > 0 ? `${attendedOf(rows)}/${rows.length}` : '';
  });

  constructor() {
    effect(() => {
      const sessionId = this.sessionId();
      untracked(() => this.store.open(sessionId));
    });
  }

  protected close(): Promise<void> {
    return this.closing.run(this.store);
  }

  protected reload(): void {
    this.read.reload();
    this.store.sheet.reload();
  }

  private words(of: (session: SessionView, language: Language) => string): string {
    const session = this.session();
    return session ? of(session, this.reader.language()) : '';
  }
}
