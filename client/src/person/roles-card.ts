import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import type { RoleHeld } from '@fortnight/shared/person/access.rules';
import { personEndpoints, type EmployeeView } from '@fortnight/shared/person/person.contract';
import { roles, type Role } from '@fortnight/shared/person/rights.data';
import type { Problem } from '@fortnight/shared/rule/problem';
import type { Verdict } from '@fortnight/shared/rule/verdict';
import { TranslocoPipe } from '@jsverse/transloco';
import { siteEndpoints } from '@fortnight/shared/site/site.contract';
import { ApiClient } from '../api/api-client';
import { apiResource } from '../api/api-resource';
import { problemOf } from '../api/problem-error';
import { Reader } from '../i18n/language';
import { Ask } from '../ui/ask';
import { textOf } from '../ui/form-draft';
import { Icon } from '../ui/icon';
import { ProblemPanel } from '../ui/problem-panel';
import { VerdictDirective } from '../ui/verdict';
import { Me } from './me';

/** Roles that mean one team and not the whole site. */
const teamRoles: readonly Role[] = ['team-leader', 'post-coach'];

/** The roles of an employee, each at a site; a leader's or coach's is for the own team. */
@Component({
  selector: 'fn-roles-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, ProblemPanel, TranslocoPipe, VerdictDirective],
  templateUrl: './roles-card.html',
})
export class RolesCard {
  private readonly api = inject(ApiClient);
  private readonly ask = inject(Ask);
  private readonly me = inject(Me);
  private readonly reader = inject(Reader);
  readonly employee = input.required<EmployeeView>();
  readonly verdict = input.required<Verdict>();
  readonly saved = output<EmployeeView>();

  protected readonly allRoles = roles;
  protected readonly sites = computed(() => this.me.sites().filter((site) => this.me.holds('person.grant', site.id)));
  protected readonly draft = linkedSignal<readonly RoleHeld[]>(() => this.employee().roles);
  protected readonly role = signal<Role>('team-leader');
  protected readonly text = textOf;
  protected readonly siteId = linkedSignal(() => this.employee().siteId);
  protected readonly isForTeam = computed(() => teamRoles.includes(this.role()));
  protected readonly teams = apiResource(siteEndpoints.listTeams, () =>
    this.siteId() ? { params: { siteId: this.siteId() } } : undefined,
  );
  /** A leader's or coach's team: their own where they are at home, else the first of the site. */
  protected readonly teamId = linkedSignal<string | null>(() => {
    const known = this.teams.value() ?? [];
    const own = known.find(({ id }) => id === this.employee().teamId)?.id;
    return own ?? (this.role() === 'team-leader' ? (known[0]?.id ?? null) : null);
  });
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly isChanged = computed(() => this.draft() !== this.employee().roles);

  protected siteName(siteId: string): string {
    return this.me.sites().find((site) => site.id === siteId)?.name ?? '';
  }

  protected teamName({ teamId }: RoleHeld): string | undefined {
    if (teamId === null) return undefined;
    const { teamId: own, teamName } = this.employee();
    return (
      this.teams.value()?.find(({ id }) => id === teamId)?.name ??
      (teamId === own ? (teamName ?? undefined) : undefined)
    );
  }

  protected pickRole(event: Event): void {
    const picked = (event.target as HTMLSelectElement).value;
    this.role.set(roles.find((role) => role === picked) ?? 'trainee');
  }

  protected pickSite(event: Event): void {
    this.siteId.set((event.target as HTMLSelectElement).value);
  }

  protected add(): void {
    const teamId = this.isForTeam() ? this.teamId() : null;
    const next: RoleHeld = { role: this.role(), siteId: this.siteId(), teamId };
    const isKnown = this.draft().some(
      (held) => held.role === next.role && held.siteId === next.siteId && held.teamId === next.teamId,
    );
    if (!isKnown) this.draft.update((held) => [...held, next]);
  }

  protected remove(gone: RoleHeld): void {
    this.draft.update((held) => held.filter((one) => one !== gone));
  }

  protected async save(): Promise<void> {
    if (!(await this.isWanted())) return;
    const { id: employeeId, version } = this.employee();
    try {
      this.problem.set(undefined);
      const body = { roles: [...this.draft()] };
      this.saved.emit(await this.api.call(personEndpoints.grantRoles, { params: { employeeId }, body, version }));
    } catch (error) {
      this.problem.set(problemOf(error, this.reader.language()));
    }
  }

  /** Nobody gives their own roles up by a slip of the hand. */
  private async isWanted(): Promise<boolean> {
    const { id, roles: before } = this.employee();
    const lost = before.filter((held) => !this.draft().includes(held));
    if (id !== this.me.view()?.employeeId || lost.length === 0) return true;
    const words = lost.map(
      ({ role, siteId }) => `${this.reader.say(`person.role.${role}`)} (${this.siteName(siteId)})`,
    );
    const decision = await this.ask.decide({
      title: this.reader.say('person.ownRoles.ask'),
      text: this.reader.say('person.ownRoles.what', { roles: words.join(', ') }),
      act: this.reader.say('person.ownRoles.act'),
      isDangerous: true,
    });
    return decision !== undefined;
  }
}
