import { ChangeDetectionStrategy, Component, type ElementRef, computed, inject, input, viewChild } from '@angular/core';
import type { CadenceFault } from '@fortnight/shared/template/cadence-tokens';
import { offerWords } from '@fortnight/shared/template/cadence-problem.data';
import type { CadenceOffer, CadenceProblem } from '@fortnight/shared/template/cadence-judging';
import { wordFault } from '@fortnight/shared/rule/field-fault';
import { fillSentence } from '@fortnight/shared/rule/fill-sentence';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { Icon } from '../ui/icon';
import type { CadenceDesk } from './cadence-desk';

interface Piece {
  readonly text: string;
  readonly kind: 'plain' | 'part' | 'bad';
}

/**
 * The cadence as a sentence that can be typed over. Words that can be changed lie on accent-soft, those that contradict
 * each other on red; below stand what is wrong and up to three ways out.
 */
@Component({
  selector: 'fn-sentence-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  templateUrl: './sentence-field.html',
  styleUrl: './sentence-field.css',
})
export class SentenceField {
  private readonly reader = inject(Reader);
  private readonly area = viewChild.required<ElementRef<HTMLTextAreaElement>>('area');
  readonly desk = input.required<CadenceDesk>();
  readonly programmeCode = input<string>();
  protected readonly faults = computed(() => this.desk().reading().faults);
  protected readonly problems = computed(() => (this.faults().length > 0 ? [] : this.desk().problems()));
  protected readonly pieces = computed((): Piece[] => {
    const text = this.desk().sentence();
    const { marks, faults } = this.desk().reading();
    const faulty = this.desk().faulty();
    const spans = [
      ...marks.map(({ from, until, part }) => ({
        from,
        until,
        kind: faulty.has(part) ? ('bad' as const) : ('part' as const),
      })),
      ...faults.map(({ from, until }) => ({ from, until, kind: 'bad' as const })),
    ].sort((one, other) => one.from - other.from);
    const pieces: Piece[] = [];
    let at = 0;
    for (const { from, until, kind } of spans) {
      if (from < at) continue;
      pieces.push({ text: text.slice(at, from), kind: 'plain' }, { text: text.slice(from, until), kind });
      at = until;
    }
    return [...pieces, { text: text.slice(at), kind: 'plain' }];
  });

  protected typed(event: Event): void {
    this.desk().type((event.target as HTMLTextAreaElement).value.replace(/\n/g, ' '));
    this.point();
  }

  /** Enter ends the sentence; a line break has no meaning in it. */
  protected enter(event: Event): void {
    if ((event as KeyboardEvent).isComposing) return;
    event.preventDefault();
    this.desk().settle();
  }

  protected point(): void {
    const caret = this.area().nativeElement.selectionStart;
    const mark = this.desk()
      .reading()
      .marks.find(({ from, until }) => caret >= from && caret <= until);
    this.desk().pointed.set(mark?.part ?? null);
  }

  protected faultWords(fault: CadenceFault): string {
    return this.reader.say(`template.fault.${fault.code}`, { word: fault.word, place: fault.from + 1 });
  }

  protected problemWords({ code, params }: CadenceProblem): string {
    return wordFault(code, params, this.reader.language());
  }

  protected offerWords({ code, params }: CadenceOffer): string {
    const words = offerWords[code];
    return fillSentence(this.reader.language() === 'en' ? words.en : words.zh, params);
  }

  protected take(offer: CadenceOffer): void {
    this.desk().change(offer.cadence);
    this.area().nativeElement.focus();
  }

  protected replace(fault: CadenceFault, word: string): void {
    const text = this.desk().sentence();
    this.desk().type(text.slice(0, fault.from) + word + text.slice(fault.until));
    this.area().nativeElement.focus();
  }
}
