import { ChangeDetectionStrategy, Component, computed, inject, type Injector } from '@angular/core';
import { MatDialog, MatDialogRef } from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from './icon';
import { capsOf, type KeyBinding } from './key-binding';
import { KeyMap } from './key-map';

/** Opens the sheet; the focus goes back to where it was when it closes. */
export function openKeySheet(injector: Injector): void {
  injector.get(MatDialog).open(KeySheet, {
    width: '680px',
    maxWidth: 'calc(100vw - 24px)',
    maxHeight: 'calc(100vh - 80px)',
    ariaLabelledBy: 'keys-title',
    autoFocus: 'first-heading',
  });
}

interface Row {
  readonly words: string;
  readonly caps: readonly (readonly string[])[];
}

/** The keys of this page and those that work everywhere, from the same tables that the handlers read. */
@Component({
  selector: 'fn-key-sheet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  template: `
    <div class="head">
      <h2 id="keys-title" class="grow" tabindex="-1">{{ 'keys.title' | transloco }}</h2>
      <button type="button" class="btn quiet s icon" [attr.aria-label]="'ui.close' | transloco" (click)="close()">
        <fn-icon name="close" />
      </button>
    </div>
    <div class="body">
      @for (group of groups(); track group.title) {
        <section [attr.aria-label]="group.title | transloco">
          <h3>{{ group.title | transloco }}</h3>
          <dl>
            @for (row of group.rows; track row.words) {
              <div>
                <dt>
                  @for (caps of row.caps; track $index) {
                    <span>
                      @for (cap of caps; track $index; let isLast = $last) {
                        <kbd>{{ cap === 'Space' ? ('plan.key.space' | transloco) : cap }}</kbd>{{ isLast ? '' : '+' }}
                      }
                    </span>
                  }
                </dt>
                <dd>{{ row.words | transloco }}</dd>
              </div>
            }
          </dl>
        </section>
      }
    </div>
    <div class="foot">
      <label>
        <input
          #single
          type="checkbox"
          [checked]="keys.areSingleKeysOn()"
          (change)="keys.switchSingleKeys(single.checked)"
        />
        {{ 'keys.single' | transloco }}
      </label>
      <button type="button" class="btn" (click)="close()">{{ 'ui.close' | transloco }} <kbd>Esc</kbd></button>
    </div>
  `,
  styleUrl: './key-sheet.css',
})
export class KeySheet {
  protected readonly keys = inject(KeyMap);
  private readonly opened = inject<MatDialogRef<KeySheet>>(MatDialogRef);
  /** What lies nearest to the reader first; the keys that work everywhere were offered first and come last. */
  protected readonly groups = computed(() =>
    [...this.keys.groups()].reverse().map(({ title, bindings }) => ({ title, rows: rowsOf(bindings()) })),
  );

  protected close(): void {
    this.opened.close();
  }
}

/** Keys that do the same stand on one line. */
function rowsOf(bindings: readonly KeyBinding<unknown>[]): Row[] {
  const words = [...new Set(bindings.map((binding) => binding.words))];
  return words.map((each) => ({ words: each, caps: bindings.filter((one) => one.words === each).map(capsOf) }));
}
