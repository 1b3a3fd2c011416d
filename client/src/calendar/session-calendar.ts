import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  type ElementRef,
  ViewEncapsulation,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import type { SiteView } from '@fortnight/shared/site/site.contract';
import type { DateText } from '@fortnight/shared/time/time-text';
import { toLocal } from '@fortnight/shared/time/zone';
import { Reader } from '../i18n/language';
import { actOf } from '../ui/key-binding';
import { liftingKeys } from './lifting-keys';
import { ServerClock } from '../time/server-clock';
import type { GroundOf } from '../site/day-ground';
import type { FullGrid } from './full-grid';
import type { GridFacts, GridListeners, GridMove, GridPick, GridReceipt } from './grid-facts';
import type { GridHours } from './grid-hours';
import { GridSkeleton } from './grid-skeleton';
import { periodOf, type BoardView } from './period';
import type { GridEvent } from './session-event';
import { WeekNumbers } from './week-numbers';

/**
 * Sessions on a week or a month. FullCalendar is loaded after the page has been drawn; until then plain lines hold its
 * place, so that nothing jumps. Enter opens a session, Space lifts it.
 */
@Component({
  selector: 'fn-session-calendar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [GridSkeleton, WeekNumbers],
  template: `
    @if (view() === 'month') {
      <fn-week-numbers [on]="on()" [grid]="gridElement()" />
    }
    <div class="fn-stage">
      @if (!isShown()) {
        <fn-grid-skeleton [view]="view()" [on]="on()" [ground]="ground()" [hours]="hours()" />
      }
      <div #stage class="fn-calendar" [class.is-measuring]="!isShown()" (dblclick)="onDoubleClick($event)"></div>
    </div>
  `,
  styleUrls: ['../../../node_modules/fullcalendar/skeleton.css', './calendar.css', './chip.css'],
  host: { '[class.is-month]': "view() === 'month'" },
})
export class SessionCalendar {
  readonly view = input.required<BoardView>();
  readonly on = input.required<DateText>();
  readonly events = input.required<readonly GridEvent[]>();
  readonly counts = input.required<ReadonlyMap<DateText, number>>();
  readonly site = input.required<Pick<SiteView, 'zone'>>();
  readonly ground = input.required<GroundOf>();
  readonly hours = input.required<GridHours>();
  readonly isEditable = input(false);

  readonly opened = output<string>();
  readonly lifted = output<string>();
  readonly moved = output<GridMove>();
  readonly received = output<GridReceipt>();
  readonly picked = output<GridPick>();

  private readonly reader = inject(Reader);
  private readonly clock = inject(ServerClock);
  private readonly host = viewChild.required<ElementRef<HTMLElement>>('stage');
  protected readonly grid = signal<FullGrid | null>(null);
  /** Until FullCalendar has measured its hours the days stand elsewhere; nobody is to see them jump. */
  protected readonly isShown = signal(false);
  protected readonly gridElement = computed(() => (this.grid() ? this.host().nativeElement : null));

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(async () => {
      // Before FullCalendar, which would take Space for a click.
      this.host().nativeElement.addEventListener('keydown', (event) => this.onKey(event), true);
      const { FullGrid } = await import('./full-grid');
      if (destroyed.destroyed) return;
      const first = { view: this.view(), on: this.on(), hours: this.hours() };
      const grid = new FullGrid(this.host().nativeElement, () => this.facts(), this.listeners, first);
      destroyed.onDestroy(() => grid.destroy());
      this.grid.set(grid);
      this.showNow(grid);
      requestAnimationFrame(() => requestAnimationFrame(() => this.isShown.set(true)));
    });
    effect(() => this.grid()?.show(this.view(), this.on()));
    effect(() => this.grid()?.setHours(this.hours()));
    effect(() => {
      const [grid, events] = [this.grid(), this.events()];
      this.counts();
      untracked(() => grid?.setEvents(events));
    });
    effect(() => {
      const grid = this.grid();
      // Read here, so that a change of any of them draws the grid again.
      void [this.reader.language(), this.isEditable(), this.ground()];
      untracked(() => grid?.refresh());
    });
  }

  /** Puts the focus on a session's block; false when it is not in view. */
  focusSession(sessionId: string): boolean {
    return this.grid()?.focus(sessionId) ?? false;
  }

  private facts(): GridFacts {
    return {
      zone: this.site().zone,
      language: this.reader.language(),
      ground: this.ground(),
      countOn: (on) => this.counts().get(on) ?? 0,
      isEditable: this.isEditable(),
      say: (key, params) => this.reader.say(key, params),
      now: () => this.clock.now(),
    };
  }

  private readonly listeners: GridListeners = {
    opened: (sessionId) => this.opened.emit(sessionId),
    moved: (move) => this.moved.emit(move),
    received: (receipt) => this.received.emit(receipt),
    picked: (pick) => this.picked.emit(pick),
  };

  /** In the present week the grid opens an hour before now. */
  private showNow(grid: FullGrid): void {
    const now = toLocal(this.clock.now(), this.site().zone);
    const { fromOn, untilOn } = periodOf('week', this.on());
    if (now.on < fromOn || now.on > untilOn) return;
    grid.scrollTo(Math.max(this.hours().opensAt, Number(now.time.slice(0, 2)) - 1));
  }

  private onKey(event: KeyboardEvent): void {
    const block = (event.target as HTMLElement).closest<HTMLElement>('[data-session]');
    if (actOf(event, liftingKeys) !== 'lift' || !block?.dataset['session'] || !this.isEditable()) return;
    event.preventDefault();
    event.stopPropagation();
    this.lifted.emit(block.dataset['session']);
  }

  /** An hour at the quarter that was double-clicked, or in the month that day. */
  protected onDoubleClick(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    if (!this.isEditable() || target.closest('[data-session]')) return;
    const slot = this.grid()?.slotAt(event.clientX, event.clientY);
    if (slot) this.picked.emit(slot);
  }
}
