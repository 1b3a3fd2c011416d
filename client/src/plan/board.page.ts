import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { mondayOf } from '@fortnight/shared/time/days';
import { TranslocoPipe } from '@jsverse/transloco';
import type { BoardView } from '../calendar/period';
import { CurrentSite } from '../person/current-site';
import { mediaSignal, phoneQuery } from '../ui/media';
import { ProblemPanel } from '../ui/problem-panel';
import { recall, remember } from '../ui/remember';
import { Skeleton } from '../ui/skeleton';
import { BoardActs } from './board-acts';
import { BoardAgenda } from './board-agenda';
import { BoardGrid } from './board-grid';
import { BoardHead } from './board-head';
import { BoardKeys } from './board-keys.directive';
import { BoardLift } from './board-lift';
import { BoardNotice } from './board-notice';
import { BoardPalette } from './board-palette';
import { BoardPlace } from './board-place';
import { BoardStore } from './board-store';
import { BoardTell } from './board-tell';
import { BoardToolbar } from './board-toolbar';
import { CommentsPanel } from './comments-panel';
import { PlanComments } from './plan-comments';
import { RefusalPanel } from './refusal-panel';
import { SessionPanel } from './session-panel';

/** The planning board of one month. */
@Component({
  selector: 'fn-board-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    BoardAgenda,
    BoardGrid,
    BoardHead,
    BoardKeys,
    BoardNotice,
    BoardPalette,
    BoardToolbar,
    CommentsPanel,
    ProblemPanel,
    RefusalPanel,
    SessionPanel,
    Skeleton,
    TranslocoPipe,
  ],
  providers: [BoardStore, PlanComments, BoardLift, BoardPlace, BoardTell, BoardActs],
  templateUrl: './board.page.html',
  styleUrl: './board.page.css',
})
export class BoardPage {
  readonly planId = input.required<string>();
  readonly view = input<string>();
  readonly on = input<string>();
  readonly team = input<string>();
  readonly programme = input<string>();
  readonly instructor = input<string>();
  /** A session to open, from a link elsewhere. */
  readonly session = input<string>();
  /** A template of which a sitting is to be added, and the team it is for; from the report on promises. */
  readonly add = input<string>();
  readonly for = input<string>();

  protected readonly store = inject(BoardStore);
  protected readonly lift = inject(BoardLift);
  protected readonly place = inject(BoardPlace);
  protected readonly acts = inject(BoardActs);
  protected readonly tell = inject(BoardTell);
  protected readonly isPhone = mediaSignal(phoneQuery);

  private readonly folds = signal<Partial<Record<BoardView, boolean>>>({});
  protected readonly isFolded = computed(() => this.folds()[this.place.view()] ?? foldedBefore(this.place.view()));
  protected readonly week = computed(() => (this.place.view() === 'week' ? mondayOf(this.place.on()) : null));
  protected readonly gapCount = computed(() => this.store.board()?.gaps.filter(({ blocks }) => blocks).length ?? 0);
  protected readonly hasPanel = computed(
    () => this.store.refused() !== null || this.acts.selected() !== undefined || this.acts.isReadingComments(),
  );

  constructor() {
    const comments = inject(PlanComments);
    effect(() => {
      this.store.planId.set(this.planId());
      comments.planId.set(this.planId());
    });
    effect(() => this.place.isPhone.set(this.isPhone()));
    effect(() => {
      const [team, programme, instructor] = [this.team() ?? '', this.programme() ?? '', this.instructor() ?? ''];
      this.place.address.set({ view: this.view(), on: this.on(), team, programme, instructor });
    });
    effect(() => {
      const asked = this.session();
      untracked(() => this.acts.open(asked ?? null));
    });
    this.addAsAsked();
    this.followSite();
  }

  protected fold(isFolded = !this.isFolded()): void {
    const view = this.place.view();
    this.folds.update((folds) => ({ ...folds, [view]: isFolded }));
    remember(`palette.${view}`, isFolded ? 'folded' : 'open');
  }

  /** Opens the form of a new session once the board is there; the address forgets it, so that a reload does not ask again. */
  private addAsAsked(): void {
    effect(() => {
      const [templateId, teamId, board] = [this.add(), this.for(), this.store.board()];
      if (!templateId || board?.plan.id !== this.planId()) return;
      untracked(() => {
        const known = { on: this.place.on(), startsLocally: null, minutes: null };
        this.place.go({ add: '', for: '' });
        void this.acts.add({ ...known, templateId, teamId: teamId ?? null });
      });
    });
  }

  /** The board belongs to one site: opening it switches there, switching away leads to that site's plans. */
  private followSite(): void {
    const [current, router] = [inject(CurrentSite), inject(Router)];
    const siteId = computed(() => this.store.board()?.plan.siteId);
    effect(() => {
      const own = siteId();
      if (own) untracked(() => current.use(own));
    });
    effect(() => {
      const chosen = current.id();
      const own = untracked(siteId);
      if (own && chosen && chosen !== own) void router.navigateByUrl('/plans');
    });
  }
}

/** In the month the palette is a strip of counters, unless it was opened there before. */
function foldedBefore(view: BoardView): boolean {
  return (recall(`palette.${view}`) ?? (view === 'month' ? 'folded' : 'open')) === 'folded';
}
