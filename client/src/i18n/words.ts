import { provideAppInitializer, inject, isDevMode, type EnvironmentProviders, Injectable } from '@angular/core';
import { languages } from '@fortnight/shared/rule/problem';
import {
  DefaultTranspiler,
  provideTransloco,
  provideTranslocoTranspiler,
  type TranslocoLoader,
  type TranspileParams,
  type Translation,
} from '@jsverse/transloco';
import { Reader, firstLanguage } from './language';

/** Each language is a chunk of its own: readers load the one they read. */
@Injectable({ providedIn: 'root' })
export class BundledWords implements TranslocoLoader {
  async getTranslation(language: string): Promise<Translation> {
    const words = language === 'en' ? await import('./en.json') : await import('./zh-CN.json');
    return words.default;
  }
}

/** Adds `[[count|person|people]]` to Transloco's words: the second word where the number is 1, else the third. */
@Injectable()
export class PluralTranspiler extends DefaultTranspiler {
  override transpile(asked: TranspileParams): unknown {
    const said: unknown = super.transpile(asked);
    if (typeof said !== 'string' || !said.includes('[[')) return said;
    return said.replace(/\[\[(\w+)\|([^|\]]*)\|([^\]]*)\]\]/g, (_, name: string, one: string, many: string) =>
      Number(asked.params?.[name]) === 1 ? one : many,
    );
  }
}

/** Words in two languages, Chinese first; the first page waits for its own. */
export function provideWords(): EnvironmentProviders[] {
  return [
    ...provideTransloco({
      config: {
        availableLangs: [...languages],
        defaultLang: firstLanguage(),
        reRenderOnLangChange: true,
        prodMode: !isDevMode(),
      },
      loader: BundledWords,
    }),
    provideTranslocoTranspiler(PluralTranspiler),
    provideAppInitializer(() => inject(Reader).use(firstLanguage())),
  ];
}
