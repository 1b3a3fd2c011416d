import { Injectable } from '@nestjs/common';
import type { RoleHeld } from '@fortnight/shared/person/access.rules';
import type { EmployeeView, personEndpoints } from '@fortnight/shared/person/person.contract';
import type { siteEndpoints, SiteView, TeamView } from '@fortnight/shared/site/site.contract';
import type { TemplateBody, templateEndpoints, TemplateView } from '@fortnight/shared/template/template.contract';
import { addDays } from '@fortnight/shared/time/days';
import type { DateText } from '@fortnight/shared/time/time-text';
import { FoundCompany } from '../person/found-company';
import { FoundSite } from '../person/found-site';
import { GrantRoles } from '../person/grant-roles';
import { ImportRoster } from '../person/import-roster';
import { OpenAccount } from '../person/open-account';
import { ReadEmployees } from '../person/read-employees';
import { UnitOfWork } from '../platform/unit-of-work';
import { SiteRepository } from '../site/site.repository';
import { WriteRoom } from '../site/write-room';
import { WriteTeam } from '../site/write-team';
import { TemplateRepository } from '../template/template.repository';
import { WriteTemplate } from '../template/write-template';
import {
  demoAdministrator,
  demoCompanyName,
  demoPassword,
  demoPeople,
  demoSites,
  demoSupervisors,
  type DemoPerson,
} from './demo-company.data';
import { DemoFigures } from './demo-figures';
import { DemoHands } from './demo-hands';
import { demoRosters, type DemoRoster } from './demo-roster';

type DemoSite = (typeof demoSites)[number];
export type DemoSiteIds = Readonly<Record<DemoSite['key'], string>>;

const administrator = demoAdministrator.login;

/** Founds the company: sites, teams, rooms, people with their roles and accounts, halls of the templates. */
@Injectable()
export class DemoFounding {
  constructor(
    private readonly hands: DemoHands,
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
    private readonly templates: TemplateRepository,
  ) {}

  async run(foundedOn: DateText): Promise<DemoSiteIds> {
    const riverside = await this.foundCompany(foundedOn);
    const harbour = await this.foundSecondSite();
    this.hands.forgetRoles();
    await this.hands.drain();
    const siteIds: DemoSiteIds = { riverside: riverside.id, harbour: harbour.id };
    const rosters = demoRosters(foundedOn);
    for (const site of demoSites) await this.furnish(site, siteIds, rosters.get(site.key)?.csv ?? '');
    for (const site of demoSites) await this.staff(site, siteIds, rosters.get(site.key));
    for (const site of demoSites) await this.editTemplates(site, siteIds[site.key]);
    await this.hands.get(DemoFigures).change(Object.values(siteIds), foundedOn);
    return siteIds;
  }

  private foundCompany(foundedOn: DateText): Promise<SiteView> {
    const { login, ...person } = demoAdministrator;
    const hiredOn = addDays(foundedOn, -3000);
    const foundation = {
      company: demoCompanyName,
      site: demoSites[0].body,
      administrator: { ...person, hiredOn },
      login,
      password: demoPassword,
    };
    return this.hands.get(FoundCompany).run(foundation);
  }

  private async foundSecondSite(): Promise<SiteView> {
    const asked = await this.hands.ask<typeof siteEndpoints.createSite>(administrator, { body: demoSites[1].body });
    return this.hands.get(FoundSite).run(asked);
  }

  private async furnish({ key, teams, rooms }: DemoSite, siteIds: DemoSiteIds, csv: string): Promise<void> {
    const params = { siteId: siteIds[key] };
    for (const { name, shortName, shifts } of teams) {
      const body = { name, shortName, shifts: [...shifts] };
      const asked = await this.hands.ask<typeof siteEndpoints.createTeam>(administrator, { params, body });
      await this.hands.get(WriteTeam).create(asked);
    }
    for (const body of rooms) {
      const asked = await this.hands.ask<typeof siteEndpoints.createRoom>(administrator, { params, body: { ...body } });
      await this.hands.get(WriteRoom).create(asked);
    }
    const body = { csv, dryRun: false };
    const asked = await this.hands.ask<typeof personEndpoints.importRoster>(administrator, { params, body });
    await this.hands.get(ImportRoster).run(asked);
  }

  private async staff({ key }: DemoSite, siteIds: DemoSiteIds, roster: DemoRoster | undefined): Promise<void> {
    const params = { siteId: siteIds[key] };
    const list = await this.hands.ask<typeof personEndpoints.listEmployees>(administrator, { params, query: {} });
    const employees = await this.hands.get(ReadEmployees).list(list);
    const teams = await this.work.read((tx) => this.sites.teamsOf(tx, siteIds[key]));
    for (const person of demoPeople.filter(({ home }) => home === key)) {
      const number = roster?.staffNumbers.get(person);
      const employee = employees.find(({ staffNumber }) => staffNumber === number);
      if (!employee) throw new Error(`${person.name} is not on the roster`);
      await this.grant(person, employee, siteIds, teams);
      if (person.login) await this.openAccount(employee, person.login);
    }
  }

  private async grant(
    { roles, team }: DemoPerson,
    { id, version }: EmployeeView,
    siteIds: DemoSiteIds,
    teams: readonly TeamView[],
  ): Promise<void> {
    if (roles.length === 0) return;
    const teamId = teams.find(({ name }) => name === team)?.id ?? null;
    const held = roles.map(({ role, at }): RoleHeld => ({ role, siteId: siteIds[at], teamId }));
    const said = { params: { employeeId: id }, body: { roles: held }, version };
    await this.hands.get(GrantRoles).run(await this.hands.ask<typeof personEndpoints.grantRoles>(administrator, said));
  }

  private async openAccount({ id }: EmployeeView, login: string): Promise<void> {
    const said = { params: { employeeId: id }, body: { login, password: demoPassword } };
    await this.hands
      .get(OpenAccount)
      .run(await this.hands.ask<typeof personEndpoints.openAccount>(administrator, said));
  }

  /** Programmes of the whole site need a hall, and somebody who teaches them. */
  private async editTemplates({ key, templates: wishes }: DemoSite, siteId: string): Promise<void> {
    const rooms = await this.work.read((tx) => this.sites.roomsOf(tx, siteId));
    const templates = await this.work.read((tx) => this.templates.templatesOf(tx, siteId));
    for (const template of templates) {
      const wish = wishes[template.programmeCode];
      if (!wish) continue;
      const { hall, ...changes } = wish;
      const roomId = rooms.find(({ name }) => name === hall)?.id ?? null;
      const said = {
        params: { templateId: template.id },
        body: { ...bodyOf(template), ...changes, roomId },
        version: 1,
      };
      const asked = await this.hands.ask<typeof templateEndpoints.editTemplate>(demoSupervisors[key], said);
      await this.hands.get(WriteTemplate).edit(asked);
    }
  }
}

function bodyOf(template: TemplateView): TemplateBody {
  const {
    id: _id,
    siteId: _site,
    programmeCode: _code,
    tint: _tint,
    promise: _promise,
    version: _version,
    ...body
  } = template;
  return body;
}
