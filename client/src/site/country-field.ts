import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { countries } from '@fortnight/shared/site/countries.data';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { textOf } from '../ui/form-draft';

/** The country whose public holidays apply, by its name in the reader's language. */
@Component({
  selector: 'fn-country-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, TranslocoPipe],
  template: `
    <fn-field [label]="'site.country' | transloco" [help]="'site.countryHelp' | transloco" [fault]="fault()">
      <select class="input" fnControl (change)="picked.emit(text($event))">
        @for (country of choices(); track country.code) {
          <option [value]="country.code" [selected]="country.code === value()">{{ country.name }}</option>
        }
      </select>
    </fn-field>
  `,
})
export class CountryField {
  private readonly reader = inject(Reader);
  readonly value = input.required<string>();
  readonly fault = input<string>();
  readonly picked = output<string>();

  protected readonly text = textOf;
  protected readonly choices = computed(() => {
    const language = this.reader.language();
    const known = countries.includes(this.value()) ? countries : [this.value(), ...countries];
    const named = known.map((code) => ({ code, name: countryName(code, language) }));
    const rank = ({ code }: { code: string }) => (code === 'CN' ? 0 : 1);
    return named.sort((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name, language));
  });
}

/** What a country is called in a language; its code where nobody knows it. */
export function countryName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
