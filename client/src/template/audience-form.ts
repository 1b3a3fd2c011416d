import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { teachingRoles, type Role } from '@fortnight/shared/person/rights.data';
import { siteEndpoints } from '@fortnight/shared/site/site.contract';
import { audiences, type TemplateBody } from '@fortnight/shared/template/template.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { textOf } from '../ui/form-draft';
import { Segmented } from '../ui/segmented';

/** Whom a template trains, who teaches it, and where. */
@Component({
  selector: 'fn-audience-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Segmented, TranslocoPipe],
  templateUrl: './audience-form.html',
  styleUrl: './template-form.css',
})
export class AudienceForm {
  private readonly reader = inject(Reader);
  readonly siteId = input.required<string>();
  readonly draft = input.required<TemplateBody>();
  readonly faultOf = input.required<(pointer: string) => string | undefined>();
  readonly edited = output<Partial<TemplateBody>>();

  protected readonly teams = apiResource(siteEndpoints.listTeams, () => this.ofSite());
  protected readonly rooms = apiResource(siteEndpoints.listRooms, () => this.ofSite());
  protected readonly teachingRoles = teachingRoles;
  /** 前台 14 人、大堂 15 人: whom it trains. */
  protected readonly teamsInWords = computed(() => {
    const active = (this.teams.value() ?? []).filter(({ isActive }) => isActive);
    const words = active.map(({ shortName, headcount }) =>
      this.reader.say('template.team', { name: shortName, count: headcount }),
    );
    return words.join(this.reader.language() === 'en' ? ', ' : '，');
  });
  protected readonly audienceOptions = computed(() =>
    audiences.map((value) => ({ value, label: this.reader.say(`template.audience.${value}`) })),
  );

  protected readonly text = textOf;

  protected toggleRole(role: Role): void {
    this.edited.emit({ instructorRoles: toggled(this.draft().instructorRoles, role) });
  }

  private ofSite(): { params: { siteId: string } } | undefined {
    return this.siteId() ? { params: { siteId: this.siteId() } } : undefined;
  }
}

/** The list without the item where it has it, else with it at the end. */
function toggled<T>(list: readonly T[], item: T): T[] {
  return list.includes(item) ? list.filter((one) => one !== item) : [...list, item];
}
