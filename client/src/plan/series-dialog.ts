import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  linkedSignal,
  signal,
  type Injector,
  type WritableSignal,
} from '@angular/core';
import { MAT_DIALOG_DATA, MatDialog, MatDialogRef } from '@angular/material/dialog';
import type { PlacingChange } from '@fortnight/shared/plan/placing.contract';
import { seriesEndpoints, type SeriesPreview, type SeriesRow } from '@fortnight/shared/plan/series.contract';
import { mayChangeLaterMonths, mayDoAsSeen } from '@fortnight/shared/plan/series-edit.rules';
import { wordFault } from '@fortnight/shared/rule/field-fault';
import { describeProblem, type Problem } from '@fortnight/shared/rule/problem';
import { seriesScopes, type SeriesScope } from '@fortnight/shared/session/series.data';
import { TranslocoPipe } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { ApiClient } from '../api/api-client';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { Me } from '../person/me';
import { CoverageNote } from '../site/coverage-note';
import { dayWords } from '../time/date-words';
import { Icon } from '../ui/icon';
import { ProblemPanel } from '../ui/problem-panel';
import { Skeleton } from '../ui/skeleton';
import { BoardStore } from './board-store';
import { seriesHead } from './series-head';
import { reachOf, seriesLines, touchedBy } from './series-lines';
import { SeriesPrice } from './series-price';
import { SeriesTable } from './series-table';

/** A change of one sitting, and how it was made. */
export interface SeriesQuestion {
  readonly sessionId: string;
  readonly change: PlacingChange;
  readonly isDragged: boolean;
  /** Asked of later months: whether the template is the reader's to edit. */
  readonly mayEditTemplate: boolean;
}

/** The change is for this session alone and still to be made; or it was made for more; undefined: put it back. */
export type SeriesAnswer = 'alone' | { readonly moved: number; readonly lost: number } | undefined;

/** Asks how far a change reaches; it asks the store that `injector` has. Enter takes the session alone. */
export function openSeriesDialog(
  injector: Injector,
  question: Omit<SeriesQuestion, 'mayEditTemplate'>,
): Promise<SeriesAnswer> {
  const siteId = injector.get(BoardStore).board()?.plan.siteId;
  const opened = injector.get(MatDialog).open<SeriesDialog, SeriesQuestion, SeriesAnswer>(SeriesDialog, {
    injector,
    data: { ...question, mayEditTemplate: injector.get(Me).holds('template.edit', siteId) },
    width: '760px',
    maxWidth: 'calc(100vw - 24px)',
    maxHeight: 'calc(100vh - 80px)',
    ariaLabelledBy: 'series-title',
    autoFocus: '.primary',
  });
  return firstValueFrom(opened.afterClosed());
}

/** This, this and following, or all: what each keeps, moves and loses, and its price, before anything is done. */
@Component({
  selector: 'fn-series-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CoverageNote, Icon, ProblemPanel, SeriesPrice, SeriesTable, Skeleton, TranslocoPipe],
  templateUrl: './series-dialog.html',
  styleUrl: './series-dialog.css',
})
export class SeriesDialog {
  private readonly api = inject(ApiClient);
  private readonly reader = inject(Reader);
  private readonly store = inject(BoardStore);
  private readonly opened = inject<MatDialogRef<SeriesDialog, SeriesAnswer>>(MatDialogRef);
  protected readonly question = inject<SeriesQuestion>(MAT_DIALOG_DATA);
  private readonly params = { sessionId: this.question.sessionId };

  protected readonly scope = signal<SeriesScope>('this');
  protected readonly includeMoved = signal(false);
  /** What says nothing about day and time is mostly meant for all weekdays. */
  protected readonly everyDay = signal(
    this.question.change.on === undefined && this.question.change.startsLocally === undefined,
  );
  protected readonly laterMonths = signal(false);
  protected readonly isSending = signal(false);
  private readonly refused = signal<Problem | undefined>(undefined);

  protected readonly preview = apiResource(seriesEndpoints.previewSeries, () => {
    const { change } = this.question;
    // A series that somebody edits meanwhile is previewed anew: the board tells of it.
    if (this.store.board()?.plan.version === undefined) return undefined;
    return { params: this.params, body: { change, includeMoved: this.includeMoved(), everyDay: this.everyDay() } };
  });
  /** The last preview there was: what is chosen keeps its place, and the focus, while the next is on its way. */
  protected readonly shown = linkedSignal<SeriesPreview | undefined, SeriesPreview | undefined>({
    source: this.preview.value,
    computation: (now, before) => now ?? before?.value,
  });
  protected readonly problem = computed(() => this.refused() ?? this.preview.problem());
  protected readonly outcome = computed(() => this.shown()?.scopes[this.scope()]);
  protected readonly lines = computed(() =>
    seriesLines(this.outcome()?.rows ?? [], this.question.isDragged, this.reader.language(), this.say),
  );
  private readonly session = computed(() => this.store.find(this.question.sessionId));
  /** Moves are told as moves; a room, a length or a name as a change. */
  protected readonly kind = computed(() => {
    const { on, startsLocally } = this.question.change;
    return on !== undefined || startsLocally !== undefined ? 'move' : 'edit';
  });

  protected readonly head = computed(() => {
    const [session, board, preview] = [this.session(), this.store.board(), this.shown()];
    if (!session || !board) return null;
    const series = preview && { name: preview.series, picked: this.picked() };
    return seriesHead(session, this.question.change, board, series, this.reader.language(), this.say);
  });

  protected readonly cards = computed(() => {
    const on = dayWords(this.session()?.on ?? '', this.reader.language());
    return seriesScopes.map((scope) => {
      const rows = this.reached(scope);
      const locked = rows.filter(({ result }) => result === 'locked').length;
      const second = locked > 0 && scope !== 'this' ? 'locked' : `calm.${scope}`;
      const rest = (this.shown()?.scopes.this.rows.length ?? 1) - 1;
      const words = [
        this.say(`plan.series.card.${scope}`, { on, count: rows.length }),
        this.say(`plan.series.${second}`, { count: scope === 'this' ? rest : locked }),
      ];
      return { scope, lines: rows.length > 0 ? words : [] };
    });
  });

  /** Days that the edit puts sittings on: some can lie where the official calendar is not known yet. */
  protected readonly reach = computed(() => reachOf(this.outcome()?.rows ?? []));
  /** Those of the widest scope: the room for that note is kept, so that nothing moves under the pointer. */
  protected readonly widest = computed(() => reachOf(this.shown()?.scopes.all.rows ?? []));

  /** Why later months cannot follow; null where they can, or where nobody asks. */
  private readonly notLater = computed(() => {
    const [later, language] = [this.shown()?.later, this.reader.language()];
    if (!later) return null;
    const verdict = mayChangeLaterMonths({ ...later, mayEditTemplate: this.question.mayEditTemplate });
    if (verdict.allowed) return null;
    const [fault] = later.faults;
    const isFault = verdict.code === 'template-would-not-hold' && fault;
    return isFault
      ? wordFault(fault.code, fault.params, language)
      : describeProblem(verdict.code, verdict.params, language).detail;
  });

  /** What may go along: offered where there is something, and of no effect on this session alone. */
  protected readonly options = computed(() => {
    const preview = this.shown();
    const hasMoved = preview?.scopes.all.rows.some((row) => row.isMovedByItself && row.result !== 'locked') ?? false;
    const hasDays = (preview?.series.weekdays ?? 1) > 1 && this.question.change.on === undefined;
    const option = (isOffered: boolean, key: string, isOn: WritableSignal<boolean>) =>
      isOffered ? [{ key, isOn, why: null, words: this.say(`plan.series.option.${key}`) }] : [];
    const teams = preview?.later?.teams;
    const later = { key: 'later', isOn: this.laterMonths, why: this.notLater() };
    return [
      ...option(hasMoved && this.kind() === 'move', 'moved', this.includeMoved),
      ...option(hasDays, 'everyDay', this.everyDay),
      ...(teams === undefined ? [] : [{ ...later, words: this.say('plan.series.option.later', { teams }) }]),
    ];
  });

  /** The button says what it does, in numbers. */
  protected readonly act = computed(() => {
    const [outcome, kind] = [this.outcome(), this.kind()];
    if (this.scope() === 'this' || !outcome) return this.say(`plan.series.act.${kind}.this`);
    const { moved, lost } = outcome;
    return this.say(`plan.series.act.${kind}.${lost > 0 ? 'losing' : 'all'}`, { moved, lost });
  });
  protected readonly isIdle = computed(() => {
    const outcome = this.outcome();
    const isOld = this.preview.isLoading() || this.preview.problem() !== undefined;
    return (
      this.scope() !== 'this' && (isOld || !outcome || outcome.moved + outcome.lost === 0 || !this.asSeen().allowed)
    );
  });
  /** Whether the sittings of this board are still as previewed: until the new preview is there, nothing is done. */
  private readonly asSeen = computed(() => {
    const rows = touchedBy(this.outcome()?.rows ?? []);
    const now = rows.flatMap((row) => {
      const version = row.planId === this.store.planId() ? this.store.find(row.sessionId)?.version : row.version;
      return version === undefined ? [] : [{ ...row, version }];
    });
    return mayDoAsSeen(now, rows);
  });

  protected readonly say = (key: string, params?: Record<string, string | number>): string =>
    this.reader.say(key, params);

  protected back(): void {
    this.opened.close();
  }

  protected async apply(event: Event): Promise<void> {
    event.preventDefault();
    const [scope, outcome] = [this.scope(), this.outcome()];
    if (scope === 'this') return this.opened.close('alone');
    if (!outcome || this.isIdle() || this.isSending()) return;
    this.isSending.set(true);
    const seen = touchedBy(outcome.rows).map(({ sessionId, version }) => ({ sessionId, version }));
    const [includeMoved, everyDay] = [this.includeMoved(), this.everyDay()];
    const laterMonths = this.laterMonths() && Boolean(this.shown()?.later) && this.notLater() === null;
    const body = { change: this.question.change, includeMoved, everyDay, scope, laterMonths, seen };
    const isDone = await this.store.act(this.question.sessionId, () =>
      this.api.call(seriesEndpoints.editSeries, { params: this.params, body }),
    );
    this.isSending.set(false);
    if (isDone) return this.opened.close({ moved: outcome.moved, lost: outcome.lost });
    this.refused.set(this.store.refused()?.problem);
    this.store.refused.set(null);
    this.preview.reload();
  }

  private readonly picked = computed(() => this.shown()?.scopes.this.rows.find(({ isPicked }) => isPicked));

  /** The sittings that a scope means, locked ones among them. */
  private reached(scope: SeriesScope): readonly SeriesRow[] {
    const rows = this.shown()?.scopes[scope].rows ?? [];
    const at = rows.findIndex(({ isPicked }) => isPicked);
    if (scope === 'all' || at < 0) return rows;
    return scope === 'this' ? rows.slice(at, at + 1) : rows.slice(at);
  }
}
