import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { Language } from '@fortnight/shared/rule/problem';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { Me } from './me';

const languageNames: Readonly<Record<Language, string>> = { 'zh-CN': '中文', en: 'English' };

/** Who I am here: my roles at each site, and the language that I read: the top bar switches it. */
@Component({
  selector: 'fn-my-facts-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  template: `
    <section class="card">
      <header>
        <h2>{{ 'person.mine.facts' | transloco }}</h2>
        <span class="meta">{{ me.view()?.name }}</span>
      </header>
      <ul class="rows">
        @for (held of roles(); track held.site) {
          <li>
            <span class="sub site">{{ held.site }}</span>
            <span class="grow">{{ held.words }}</span>
          </li>
        } @empty {
          <li class="sub">{{ 'person.mine.noRoles' | transloco }}</li>
        }
        <li>
          <span class="grow">
            <b class="m">{{ 'person.mine.language' | transloco }}</b>
            <span class="meta">{{ 'person.mine.languageHelp' | transloco: { name: languageName() } }}</span>
          </span>
        </li>
      </ul>
    </section>
  `,
  styles: `
    .site {
      flex: 0 0 8em;
    }
  `,
})
export class MyFactsCard {
  protected readonly me = inject(Me);
  private readonly reader = inject(Reader);

  protected readonly languageName = computed(() => languageNames[this.reader.language()]);
  protected readonly roles = computed(() => {
    const held = this.me.view()?.roles ?? [];
    const wordsAt = (siteId: string): string[] => [
      ...new Set(
        held.filter((role) => role.siteId === siteId).map(({ role }) => this.reader.say(`person.role.${role}`)),
      ),
    ];
    return this.me
      .sites()
      .map(({ id, name }) => ({ site: name, words: wordsAt(id).join(this.reader.language() === 'en' ? ', ' : '、') }))
      .filter(({ words }) => words !== '');
  });
}
