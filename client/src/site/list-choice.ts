import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { decodeText } from '../ui/decode-text';
import { textOf } from '../ui/form-draft';
import { Icon } from '../ui/icon';

const longestFile = 500_000;
const sampleCsv = '\ufeff日期,类型,名称\r\n2027-01-01~2027-01-03,休,元旦\r\n2027-02-14,班,春节\r\n';

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

  protected readonly sample = `data:text/csv;charset=utf-8,${encodeURIComponent(sampleCsv)}`;
  protected readonly example = '日期\t类型\t名称\n2027-02-05~2027-02-11\t休\t春节\n2027-02-14\t班\t春节';
  protected readonly text = textOf;
  protected readonly pasted = signal('');
  protected readonly isTooLong = signal(false);
  protected readonly isDragged = signal(false);

  protected async choose(file: File | undefined): Promise<void> {
    if (!file) return;
    this.isTooLong.set(file.size > longestFile);
    if (this.isTooLong()) return;
    const text = decodeText(new Uint8Array(await file.arrayBuffer()));
    this.chosen.emit({ name: file.name, text });
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
