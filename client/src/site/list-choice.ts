import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { Language } from '@fortnight/shared/rule/problem';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { readFile } from '../ui/text-of-file';
import { textOf } from '../ui/form-draft';
import { Icon } from '../ui/icon';

const longestFile = 500_000;

/** The columns of a list, and one row of each kind. */
const samples: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  'zh-CN': [
    ['日期', '类型', '名称'],
    ['2027-02-05~2027-02-11', '休', '春节'],
    ['2027-02-14', '班', '春节'],
  ],
  en: [
    ['date', 'kind', 'name'],
    ['2027-02-05~2027-02-11', 'off', 'Spring Festival'],
    ['2027-02-14', 'work', 'Spring Festival'],
  ],
};
const rows = (cells: readonly (readonly string[])[], between: string, end: string): string =>
  cells.map((row) => row.join(between) + end).join('');

/** A list to import, with the name of its file. */
export interface ChosenList {
  readonly name: string;
  readonly text: string;
}

/** Chooses an official list: a file, dropped or picked, or rows pasted from a sheet. */
@Component({
  selector: 'fn-list-choice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  templateUrl: './list-choice.html',
  styleUrl: '../ui/source-choice.css',
})
export class ListChoice {
  private readonly reader = inject(Reader);
  readonly isBusy = input(false);
  readonly chosen = output<ChosenList>();

  protected readonly sample = computed(
    () => `data:text/csv;charset=utf-8,\ufeff${encodeURIComponent(rows(samples[this.reader.language()], ',', '\r\n'))}`,
  );
  protected readonly example = computed(() => rows(samples[this.reader.language()], '\t', '\n'));
  protected readonly text = textOf;
  protected readonly pasted = signal('');
  protected readonly isTooLong = signal(false);
  protected readonly isUnreadable = signal(false);
  protected readonly isDragged = signal(false);

  protected async choose(file: File | undefined): Promise<void> {
    if (!file) return;
    this.isTooLong.set(file.size > longestFile);
    if (this.isTooLong()) return;
    const read = await readFile(file);
    this.isUnreadable.set('fault' in read);
    if ('text' in read) this.chosen.emit({ name: file.name, text: read.text });
  }

  protected paste(): void {
    this.chosen.emit({ name: this.reader.say('site.list.pasted'), text: this.pasted() });
  }

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
}
