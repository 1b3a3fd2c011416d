import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { PromisesView } from '@fortnight/shared/plan/promises.contract';
import { promiseInWords } from '@fortnight/shared/template/promise-in-words';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { dateRangeWords } from '../time/date-words';
import { DateTextPipe, MonthTextPipe } from '../time/date.pipes';
import { Icon } from '../ui/icon';
import { promiseLooks } from './promise-state';
import { monthTicks, placeOf, type Track, type TrackWindow } from './promise-track';

/** Promises as rows over the months shown, each period where it lies in time, with a line for today. */
@Component({
  selector: 'fn-promise-tracks',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateTextPipe, Icon, MonthTextPipe, TranslocoPipe],
  templateUrl: './promise-tracks.html',
  styleUrl: './promise-tracks.css',
})
export class PromiseTracks {
  private readonly reader = inject(Reader);
  readonly tracks = input.required<readonly Track[]>();
  /** The time over which they run, and today. */
  readonly view = input.required<Pick<PromisesView, 'on' | 'fromOn' | 'untilOn'>>();
  /** The key of the period that is looked at. */
  readonly period = input<string>();
  /** On a phone the periods that were kept are left out then: they lie one below the other. */
  readonly onlyUnkept = input(false);
  readonly opened = output<string>();

  protected readonly ticks = computed(() => monthTicks(this.view()));
  protected readonly today = computed(() => placeOf(this.view().on, this.view()));

  protected nameOf({ row }: Track): string {
    return this.reader.language() === 'en' ? row.templateNameEn : row.templateName;
  }

  protected cadenceOf({ row }: Track): string {
    return promiseInWords(row, this.reader.language());
  }

  protected iconOf({ window }: TrackWindow): (typeof promiseLooks)['kept']['icon'] {
    return promiseLooks[window.state].icon;
  }

  /** 岗位技能，前台，11月23日 – 12月6日，有风险，2/3. */
  protected label(track: Track, { window }: TrackWindow): string {
    const language = this.reader.language();
    const words = [
      this.nameOf(track),
      track.row.teamShortName ?? this.reader.say('plan.promises.everyone'),
      dateRangeWords(window.fromOn, window.untilOn, language),
      this.reader.say(`plan.promises.state.${window.state}`),
      `${window.placed}/${window.needed}`,
    ];
    return words.join(language === 'en' ? ', ' : '，');
  }
}
