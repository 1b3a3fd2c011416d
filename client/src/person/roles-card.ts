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
import { ApiClient } from '../api/api-client';
import { problemOf } from '../api/problem-error';
import { Reader } from '../i18n/language';
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
  private readonly me = inject(Me);
  private readonly reader = inject(Reader);
  readonly employee = input.required<EmployeeView>();
  readonly verdict = input.required<Verdict>();
  readonly saved = output<EmployeeView>();

  protected readonly allRoles = roles;
  protected readonly sites = computed(() => this.me.sites().filter((site) => this.me.holds('person.grant', site.id)));
  protected readonly draft = linkedSignal<readonly RoleHeld[]>(() => this.employee().roles);
  protected readonly role = signal<Role>('team-leader');
  protected readonly siteId = linkedSignal(() => this.employee().siteId);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly isChanged = computed(() => this.draft() !== this.employee().roles);

  protected siteName(siteId: string): string {
    return this.me.sites().find((site) => site.id === siteId)?.name ?? '';
  }

  protected pickRole(event: Event): void {
    const picked = (event.target as HTMLSelectElement).value;
    this.role.set(roles.find((role) => role === picked) ?? 'trainee');
  }

  protected pickSite(event: Event): void {
    this.siteId.set((event.target as HTMLSelectElement).value);
  }

  protected add(): void {
    const { teamId: ownTeam, siteId: ownSite } = this.employee();
    const teamId = teamRoles.includes(this.role()) && this.siteId() === ownSite ? ownTeam : null;
    const next: RoleHeld = { role: this.role(), siteId: this.siteId(), teamId };
    const isKnown = this.draft().some((held) => held.role === next.role && held.siteId === next.siteId);
    if (!isKnown) this.draft.update((held) => [...held, next]);
  }

  protected remove(gone: RoleHeld): void {
    this.draft.update((held) => held.filter((one) => one !== gone));
  }

  protected async save(): Promise<void> {
    const { id: employeeId, version } = this.employee();
    try {
      this.problem.set(undefined);
      const body = { roles: [...this.draft()] };
      this.saved.emit(await this.api.call(personEndpoints.grantRoles, { params: { employeeId }, body, version }));
    } catch (error) {
      this.problem.set(problemOf(error, this.reader.language()));
    }
  }
}
