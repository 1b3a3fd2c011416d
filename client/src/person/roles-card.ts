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
import { isSameRole, mayGrantRoles, rolesTaken } from '@fortnight/shared/person/grant.rules';
import { personEndpoints, type EmployeeView } from '@fortnight/shared/person/person.contract';
import { roles, teamRoles, type Role } from '@fortnight/shared/person/rights.data';
import { refuse, type Verdict } from '@fortnight/shared/rule/verdict';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../api/api-client';
import { Reader } from '../i18n/language';
import { Ask } from '../ui/ask';
import { textOf } from '../ui/form-draft';
import { gesture } from '../ui/gesture';
import { Icon } from '../ui/icon';
import { ProblemPanel } from '../ui/problem-panel';
import { VerdictDirective } from '../ui/verdict';
import { Me } from './me';
import { placeChoice } from './place-choice';

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
  /** Whether I administer the home site at all. */
  readonly verdict = input.required<Verdict>();
  readonly saved = output<EmployeeView>();

  protected readonly allRoles = roles;
  protected readonly text = textOf;
  protected readonly writing = gesture();
  protected readonly place = placeChoice('person.grant', () => this.employee().siteId);
  protected readonly draft = linkedSignal<readonly RoleHeld[]>(() => this.employee().roles);
  protected readonly role = signal<Role>('team-leader');
  protected readonly isForTeam = computed(() => teamRoles.includes(this.role()));
  /** A leader's or coach's team: their own where they are at home, else the first of the site. */
  protected readonly teamId = linkedSignal<string | null>(() => {
    const known = this.place.teams();
    const own = known.find(({ id }) => id === this.employee().teamId)?.id;
    return own ?? (this.role() === 'team-leader' ? (known[0]?.id ?? null) : null);
  });
  protected readonly isChanged = computed(() => this.draft() !== this.employee().roles);
  private readonly next = computed((): RoleHeld => {
    const teamId = this.isForTeam() ? this.teamId() : null;
    return { role: this.role(), siteId: this.place.siteId(), teamId };
  });
  /** The draft's roles, each with whether it may go: computed, so that a verdict stays the same object while it holds. */
  protected readonly held = computed(() =>
    this.draft().map((role) => ({ role, mayGo: this.mayBecome(this.draft().filter((one) => one !== role)) })),
  );
  protected readonly mayAdd = computed(() => this.mayBecome([...this.draft(), this.next()]));
  protected readonly maySave = computed(() => this.mayBecome(this.draft()));

  protected siteName(siteId: string): string {
    return this.me.sites().find((site) => site.id === siteId)?.name ?? '';
  }

  protected teamName({ teamId }: RoleHeld): string | undefined {
    if (teamId === null) return undefined;
    const { teamId: own, teamName } = this.employee();
    const known = this.place.teams().find(({ id }) => id === teamId)?.name;
    return known ?? (teamId === own ? (teamName ?? undefined) : undefined);
  }

  protected pickRole(picked: string): void {
    this.role.set(roles.find((role) => role === picked) ?? 'trainee');
  }

  protected add(): void {
    const next = this.next();
    if (!this.draft().some((held) => isSameRole(held, next))) this.draft.update((held) => [...held, next]);
  }

  protected remove(gone: RoleHeld): void {
    this.draft.update((held) => held.filter((one) => one !== gone));
  }

  protected async save(): Promise<void> {
    const { id: employeeId, version } = this.employee();
    const verdict = this.mayBecome(this.draft(), false);
    const givesUpOwn = !verdict.allowed && verdict.code === 'own-roles-unconfirmed';
    if (givesUpOwn && !(await this.isWanted())) return;
    const body = { roles: [...this.draft()], ...(givesUpOwn ? { givesUpOwn } : {}) };
    const saved = await this.writing.run(() =>
      this.api.call(personEndpoints.grantRoles, { params: { employeeId }, body, version }),
    );
    if (saved) this.saved.emit(saved);
  }

  /** What the server will say of these roles; that one's own go is asked about on saving. */
  private mayBecome(after: readonly RoleHeld[], givesUpOwn = true): Verdict {
    const [me, { id: employeeId, roles: before, solelyAdministered }] = [this.me.view(), this.employee()];
    if (!me) return refuse('right-missing');
    const teams = [...before, ...after].filter(({ teamId }) => teamId !== null);
    const teamSites = new Map(teams.map(({ teamId, siteId }) => [teamId ?? '', siteId]));
    return mayGrantRoles(me, { employeeId, before, after, teamSites, solelyAdministered, givesUpOwn });
  }

  /** Nobody gives their own roles up by a slip of the hand. */
  private async isWanted(): Promise<boolean> {
    const lost = rolesTaken({ before: this.employee().roles, after: this.draft() });
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
