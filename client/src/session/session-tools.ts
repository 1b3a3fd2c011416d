import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { FilterChip } from '../ui/filter-chip';
import { Icon } from '../ui/icon';
import { Segmented } from '../ui/segmented';
import type { FilterChoice, SessionFilter } from './session-filter';
import { spans, type RangeSpan, type SessionRange } from './session-range';

/** The tool row of the list: week or month, which one, and which teams and programmes. */
@Component({
  selector: 'fn-session-tools',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FilterChip, Icon, Segmented, TranslocoPipe],
  templateUrl: './session-tools.html',
  styleUrl: './session-tools.css',
})
export class SessionTools {
  private readonly reader = inject(Reader);
  readonly range = input.required<SessionRange>();
  readonly title = input.required<string>();
  readonly filter = input.required<SessionFilter>();
  readonly choices = input.required<Record<keyof SessionFilter, readonly FilterChoice[]>>();

  readonly spanChosen = output<RangeSpan>();
  readonly stepped = output<1 | -1>();
  readonly today = output<void>();
  /** What changes in the address; null shows all. */
  readonly filtered = output<Record<string, string | null>>();

  protected readonly filterNames = ['team', 'programme'] as const;
  protected readonly spanOptions = computed(() =>
    spans.map((value) => ({ value, label: this.reader.say(`session.span.${value}`) })),
  );

  protected choose(name: keyof SessionFilter, value: string): void {
    this.filtered.emit({ [name]: value || null });
  }
}
