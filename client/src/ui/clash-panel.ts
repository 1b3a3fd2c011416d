import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { Icon } from './icon';

/** As much of a form as the panel has to know, whatever it edits. */
interface StaleForm {
  isStale(): boolean;
  clashes(): readonly { readonly field: string; readonly mine: unknown; readonly theirs: unknown }[];
  takeTheirs(field: never): void;
}

/** After somebody was faster (412): what they changed is in the form, and where both changed a field, both values show. */
@Component({
  selector: 'fn-clash-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  template: `
    @if (form().isStale()) {
      <div class="panel" role="alert">
        <fn-icon name="warn" />
        <div class="grow">
          <b class="m">{{ 'ui.stale.title' | transloco }}</b>
          <p>{{ (rows().length > 0 ? 'ui.stale.choose' : 'ui.stale.again') | transloco }}</p>
          @for (row of rows(); track row.field) {
            <div class="row wrap">
              <span>{{ 'ui.stale.both' | transloco: row }}</span>
              <button type="button" class="btn s" (click)="form().takeTheirs(row.field)">
                {{ 'ui.stale.takeTheirs' | transloco: { value: row.theirs } }}
              </button>
            </div>
          }
        </div>
      </div>
    }
  `,
  styles: `
    /* Without anything to say it takes no room, not even a gap. */
    :host {
      display: contents;
    }
    .panel {
      display: flex;
      gap: var(--fn-2);
      padding: var(--fn-3) var(--fn-4);
      border-radius: var(--fn-r-2);
      background: var(--fn-warn-soft);
      box-shadow: inset 4px 0 0 var(--fn-warn-line);
      font-size: var(--fn-t-s);
    }
    .panel > fn-icon {
      color: var(--fn-warn);
      margin-top: 2px;
    }
    .row {
      margin-top: var(--fn-1);
    }
  `,
})
export class ClashPanel {
  private readonly reader = inject(Reader);
  readonly form = input.required<StaleForm>();
  /** What a field is called. */
  readonly labels = input.required<Readonly<Record<string, string>>>();
  /** What a value is called where it is not its own word: an id, a list. */
  readonly words = input<(field: string, value: unknown) => string>(plainWords);

  protected readonly rows = computed(() => {
    const wordOf = (field: string, value: unknown): string =>
      this.words()(field, value) || this.reader.say('ui.stale.nothing');
    return this.form()
      .clashes()
      .map(({ field, mine, theirs }) => ({
        field: field as never,
        label: this.labels()[field] ?? field,
        mine: wordOf(field, mine),
        theirs: wordOf(field, theirs),
      }));
  });
}

function plainWords(_field: string, value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
