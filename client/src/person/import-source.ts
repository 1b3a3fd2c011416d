import { ChangeDetectionStrategy, Component, inject, input, model, output, signal } from '@angular/core';
import { isRosterHeader } from '@fortnight/shared/person/roster-header';
import { rosterLimits } from '@fortnight/shared/person/roster-limits.data';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { textOf } from '../ui/form-draft';
import { Icon } from '../ui/icon';
import type { GivenSheet } from './import-run';
import { readFile, type FileFault } from '../ui/text-of-file';

/**
 * Where a sheet comes from: a file that is chosen or dropped here, or rows that are pasted. Inside stand words about
 * the sheet; what is marked `besideChoice` or `belowChoice` stands there.
 */
@Component({
  selector: 'fn-import-source',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  templateUrl: './import-source.html',
  styleUrl: '../ui/source-choice.css',
  styles: ':host { display: block; }',
})
export class ImportSource {
  private readonly reader = inject(Reader);
  /** Rows as somebody might paste them. */
  readonly example = input.required<string>();
  readonly pasteHelp = input.required<string>();
  readonly isBusy = input(false);
  readonly pasted = model('');
  readonly given = output<GivenSheet>();

  protected readonly text = textOf;
  protected readonly fault = signal<FileFault | undefined>(undefined);
  protected readonly isDragged = signal(false);

  protected picked(event: Event): void {
    const field = event.target as HTMLInputElement;
    void this.choose(field.files?.[0]).then(() => (field.value = ''));
  }

  protected dropped(event: DragEvent): void {
    event.preventDefault();
    this.isDragged.set(false);
    void this.choose(event.dataTransfer?.files[0]);
  }

  protected over(event: DragEvent): void {
    event.preventDefault();
    this.isDragged.set(true);
  }

  /** Rows copied from a sheet or typed; the same rules as for a file. */
  protected paste(): void {
    this.given.emit({ name: this.reader.say('person.import.pasted'), csv: this.pasted(), alike: [] });
  }

  private async choose(file: File | undefined): Promise<void> {
    if (!file) return;
    const read = await readFile(file, isRosterHeader);
    if ('fault' in read) return this.fault.set(read.fault);
    if (read.text.length > rosterLimits.sheetCharacters) return this.fault.set('too-large');
    this.fault.set(undefined);
    const name = [file.name, read.sheet].filter(Boolean).join(' · ');
    this.given.emit({ name, csv: read.text, alike: read.alike });
  }
}
