import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterRenderEffect,
  computed,
  inject,
  viewChild,
  type Injector,
} from '@angular/core';
import { MAT_DIALOG_DATA, MatDialog, MatDialogRef } from '@angular/material/dialog';
import { seriesEndpoints, type SeriesMember } from '@fortnight/shared/plan/series.contract';
import type { SkippedDate } from '@fortnight/shared/plan/skipped.contract';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { Icon } from '../ui/icon';
import { ProblemPanel } from '../ui/problem-panel';
import { showWithin } from '../ui/show-within';
import { Skeleton } from '../ui/skeleton';
import { Status } from '../ui/status';
import { BoardStore } from './board-store';
import { placeWords, topicWords } from './series-lines';
import { SkippedList } from './skipped-list';

/** Whose series, and what the board does from its list. */
export interface SeriesListing {
  readonly sessionId: string;
  show(sessionId: string): void;
  bringBack(date: SkippedDate): Promise<void>;
}

/** Opens the list of a session's series; it asks the store that `injector` has. */
export async function openSeriesList(injector: Injector, listing: SeriesListing): Promise<void> {
  const opened = injector.get(MatDialog).open<SeriesList, SeriesListing>(SeriesList, {
    injector,
    data: listing,
    width: '680px',
    maxWidth: 'calc(100vw - 24px)',
    maxHeight: 'calc(100vh - 80px)',
    ariaLabelledBy: 'series-list-title',
    autoFocus: 'first-heading',
  });
  await firstValueFrom(opened.afterClosed());
}

/** Every sitting of a series: those moved by themselves are marked, skipped dates can be brought back. */
@Component({
  selector: 'fn-series-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, ProblemPanel, RouterLink, Skeleton, SkippedList, Status, TranslocoPipe],
  templateUrl: './series-list.html',
  styleUrls: ['./series-dialog.css', './series-table.css', './series-list.css'],
})
export class SeriesList {
  private readonly reader = inject(Reader);
  protected readonly store = inject(BoardStore);
  private readonly listing = inject<SeriesListing>(MAT_DIALOG_DATA);
  protected readonly sessionId = this.listing.sessionId;
  private readonly opened = inject<MatDialogRef<SeriesList>>(MatDialogRef);
  protected readonly read = apiResource(seriesEndpoints.readSeries, () => ({ params: { sessionId: this.sessionId } }));

  protected readonly title = computed(() => {
    const series = this.read.value()?.series;
    if (!series) return '';
    const isEnglish = this.reader.language() === 'en';
    return [isEnglish ? series.nameEn : series.name, series.teams.join(isEnglish ? ', ' : '、')].join(
      isEnglish ? ', ' : '，',
    );
  });
  protected readonly cadence = computed(() => {
    const promise = this.read.value()?.series.promise;
    return promise ? this.say('plan.per.' + promise.per, { count: promise.count }) : '';
  });
  /** The board hears of what others bring back. */
  protected readonly standing = computed(() => {
    return { planId: this.store.planId(), dates: this.store.board()?.skipped ?? [] };
  });
  protected readonly lines = computed(() => (this.read.value()?.members ?? []).map((member) => this.lineOf(member)));
  private readonly say = (key: string, params?: Record<string, string | number>): string =>
    this.reader.say(key, params);

  private readonly body = viewChild.required<ElementRef<HTMLElement>>('body');
  private isShown = false;

  constructor() {
    // Once: what was scrolled since stays.
    afterRenderEffect(() => {
      const row = this.lines().length > 0 && this.body().nativeElement.querySelector('tr.picked');
      if (!row || this.isShown) return;
      this.isShown = true;
      showWithin(this.body().nativeElement, row);
    });
  }

  /** A sitting of another month lies on that month's board. */
  protected leadTo({ sessionId, on }: SeriesMember): { session: string; on: string } {
    return { session: sessionId, on };
  }

  protected back(): void {
    this.opened.close();
  }

  /** A sitting of this board opens in its panel. */
  protected follow(sessionId: string): void {
    this.opened.close();
    this.listing.show(sessionId);
  }

  protected async bringBack(date: SkippedDate): Promise<void> {
    await this.listing.bringBack(date);
    // A refusal is told on the board, beside what stands in the way.
    if (this.store.refused()) this.opened.close();
    else this.read.reload();
  }

  private lineOf(member: SeriesMember) {
    const language = this.reader.language();
    const slot = { on: member.slotOn, startsLocally: member.slotStartsLocally };
    return {
      member,
      when: placeWords(member, language),
      topics: topicWords([member], language, this.say),
      was: member.isMovedByItself ? this.say('plan.series.insteadOf', { slot: placeWords(slot, language) }) : '',
      state: this.say('plan.series.state.' + (member.lock ?? 'draft')),
      isHere: member.planId === this.store.planId(),
      isOpen: member.lock === null,
    };
  }
}
