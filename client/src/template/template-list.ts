import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { cadenceInBrief } from '@fortnight/shared/template/cadence-in-words';
import { templateEndpoints, type TemplateView } from '@fortnight/shared/template/template.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { Icon } from '../ui/icon';

const often = ['week', 'fortnight'];

/** The site's templates beside the one that is edited, by how often they recur. */
@Component({
  selector: 'fn-template-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, RouterLinkActive, TranslocoPipe],
  template: `
    <div class="head">
      <h2>{{ 'template.nav' | transloco }}</h2>
      <span class="meta">{{ 'template.inUse' | transloco: { count: inUse() } }}</span>
      <a class="btn quiet s icon right" routerLink="/templates/new" [attr.aria-label]="'template.add' | transloco"
        ><fn-icon name="plus" [size]="16"
      /></a>
    </div>
    @for (group of groups(); track group.key) {
      <h3 class="meta">{{ 'template.group.' + group.key | transloco }}</h3>
      <ul>
        @for (one of group.templates; track one.id) {
          <li>
            <a
              [class]="'p' + one.tint"
              [class.unused]="!one.isActive"
              [routerLink]="['/templates', one.id]"
              routerLinkActive="cur"
              ariaCurrentWhenActive="page"
              ><b>{{ nameOf(one) }}</b
              ><span>{{ one.isActive ? briefOf(one) : ('template.inactive' | transloco) }}</span></a
            >
          </li>
        }
      </ul>
    }
  `,
  styleUrl: './template-list.css',
})
export class TemplateList {
  private readonly reader = inject(Reader);
  readonly siteId = input.required<string>();

  private readonly templates = apiResource(templateEndpoints.listTemplates, () => {
    return this.siteId() ? { params: { siteId: this.siteId() } } : undefined;
  });
  private readonly list = computed(() => this.templates.value() ?? []);
  protected readonly inUse = computed(() => this.list().filter(({ isActive }) => isActive).length);
  protected readonly groups = computed(() => {
    const isOften = ({ promise }: TemplateView): boolean => promise !== null && often.includes(promise.per);
    return [
      { key: 'often', templates: this.list().filter(isOften) },
      { key: 'seldom', templates: this.list().filter((one) => !isOften(one)) },
    ].filter(({ templates }) => templates.length > 0);
  });

  protected nameOf({ name, nameEn }: TemplateView): string {
    return this.reader.language() === 'en' ? nameEn : name;
  }

  protected briefOf({ promise, ruleSet, onDayOff }: TemplateView): string {
    return cadenceInBrief({ figures: promise, ruleSet, onDayOff }, this.reader.language());
  }

  reload(): void {
    this.templates.reload();
  }
}
