import {
  Injectable,
  inject,
  provideEnvironmentInitializer,
  type EnvironmentProviders,
  type Provider,
} from '@angular/core';
import type { Language } from '@fortnight/shared/rule/problem';
import {
  TranslocoService,
  provideTransloco,
  provideTranslocoTranspiler,
  type Translation,
  type TranslocoLoader,
} from '@jsverse/transloco';
import { of, type Observable } from 'rxjs';
import en from '../i18n/en.json';
import { PluralTranspiler } from '../i18n/words';
import zh from '../i18n/zh-CN.json';

@Injectable()
class WordsAtHand implements TranslocoLoader {
  getTranslation(language: string): Observable<Translation> {
    return of(language === 'en' ? en : zh);
  }
}

/** The real words of both languages, without loading. */
export function provideTestWords(language: Language = 'zh-CN'): (EnvironmentProviders | Provider)[] {
  return [
    ...provideTransloco({
      config: { availableLangs: ['zh-CN', 'en'], defaultLang: language, reRenderOnLangChange: true, prodMode: true },
      loader: WordsAtHand,
    }),
    provideTranslocoTranspiler(PluralTranspiler),
    provideEnvironmentInitializer(() => void inject(TranslocoService).load(language).subscribe()),
  ];
}
