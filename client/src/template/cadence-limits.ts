import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { weekdayWords } from '@fortnight/shared/template/cadence-vocabulary';
import type { PromiseLimits } from '@fortnight/shared/template/template.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { textOf } from '../ui/form-draft';
import type { CadenceDesk } from './cadence-desk';
import { TimeInput } from './time-input';

/** Which sittings count for the promise, when one begins and how long it lasts. */
@Component({
  selector: 'fn-cadence-limits',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TimeInput, TranslocoPipe],
  templateUrl: './cadence-limits.html',
  styleUrl: './template-form.css',
})
export class CadenceLimits {
  private readonly reader = inject(Reader);
  readonly desk = input.required<CadenceDesk>();
  readonly faultOf = input.required<(pointer: string) => string | undefined>();

  protected readonly text = textOf;
  protected readonly weekdays = [1, 2, 3, 4, 5, 6, 7];
  protected readonly cadence = computed(() => this.desk().cadence());
  protected readonly limits = computed(() => this.cadence().limits);
  /** A class hour is 60 minutes by default (domain.md, words). */
  protected readonly classHours = computed(() => Math.round((this.cadence().minutes / 60) * 100) / 100);

  protected day(day: number): string {
    const word = this.dayName(day);
    return this.reader.language() === 'en' ? word.slice(0, 3) : word.slice(1);
  }

  protected dayName(day: number): string {
    return weekdayWords(day, this.reader.language());
  }

  protected isChosen(day: number): boolean {
    return this.limits().weekdays?.includes(day) ?? true;
  }

  protected toggleDay(day: number): void {
    const chosen = this.weekdays.filter((one) => (one === day) !== this.isChosen(one));
    // A week without a day is none; the last one stays.
    if (chosen.length > 0) this.limit({ weekdays: chosen.length === 7 ? null : chosen });
  }

  protected limit(change: Partial<PromiseLimits>): void {
    this.desk().change({ limits: { ...this.limits(), ...change } });
  }

  protected start(startsLocally: string | null): void {
    if (startsLocally) this.desk().change({ startsLocally });
  }

  protected last(minutes: number): void {
    if (minutes > 0) this.desk().change({ minutes: Math.round(minutes) });
  }
}
