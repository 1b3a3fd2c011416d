import { DOCUMENT, Injectable, computed, effect, inject } from '@angular/core';
import { languages, type Language } from '@fortnight/shared/rule/problem';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { recall, remember } from '../ui/remember';

/** The language to begin with: the one chosen in this browser before, else Chinese. */
export function firstLanguage(): Language {
  return languages.find((language) => language === recall('language')) ?? 'zh-CN';
}

/** The reader's language and its words. Reading either in a template or a `computed` follows a switch. */
@Injectable({ providedIn: 'root' })
export class Reader {
  private readonly transloco = inject(TranslocoService);
  private readonly root = inject(DOCUMENT).documentElement;
  readonly language = computed<Language>(() => (this.transloco.activeLang() === 'en' ? 'en' : 'zh-CN'));
  readonly otherLanguage = computed<Language>(() => (this.language() === 'en' ? 'zh-CN' : 'en'));

  constructor() {
    effect(() => (this.root.lang = this.language()));
  }

  /** Switches the language once its words are here, and remembers it in this browser. */
  async use(language: Language): Promise<void> {
    await firstValueFrom(this.transloco.load(language));
    this.transloco.setActiveLang(language);
    remember('language', language);
  }

  /** The words of a key in the reader's language, with `{{name}}` filled from `params`. */
  say(key: string, params: Record<string, string | number> = {}): string {
    return this.transloco.translate(key, params, this.language());
  }
}
