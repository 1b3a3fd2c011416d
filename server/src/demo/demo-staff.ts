import { Injectable } from '@nestjs/common';
import type { accountEndpoints } from '@fortnight/shared/person/account.contract';
import type { EmployeeView, personEndpoints } from '@fortnight/shared/person/person.contract';
import type { staffEndpoints } from '@fortnight/shared/person/staff.contract';
import type { siteEndpoints } from '@fortnight/shared/site/site.contract';
import { EditEmployees } from '../person/edit-employees';
import { MakeResetLink } from '../person/make-reset-link';
import { ReadEmployees } from '../person/read-employees';
import { TransferEmployee } from '../person/transfer-employee';
import { ChangeActivity } from '../session/change-activity';
import { ReadSites } from '../site/read-sites';
import { WriteRoom } from '../site/write-room';
import { demoAdministrator, demoSupervisors } from './demo-company.data';
import type { DemoSiteIds } from './demo-founding';
import { DemoHands } from './demo-hands';
import type { DemoMoments } from './demo-moments';
import type { Scene } from './demo-story';

/** A room that the first site gave up when the hall was done up. */
const formerRoom = { name: '三楼旧培训室', seats: 16 } as const;

/** What happens to people and places in every company: somebody leaves, somebody changes teams, a password is lost. */
@Injectable()
export class DemoStaff {
  constructor(private readonly hands: DemoHands) {}

  scenes(moments: DemoMoments, siteIds: DemoSiteIds): Scene[] {
    const at = (day: number, time: string) => moments.whilePlanning(moments.thisMonth, day, time);
    return [
      { at: at(3, '10:10'), play: () => this.roomGoesOutOfUse(siteIds.riverside) },
      { at: at(20, '15:20'), play: () => this.somebodyLeaves(siteIds.harbour) },
      { at: at(21, '09:40'), play: () => this.somebodyMoves(siteIds.riverside) },
      { at: at(22, '08:50'), play: () => this.passwordIsLost(siteIds.riverside) },
    ];
  }

  private async roomGoesOutOfUse(siteId: string): Promise<void> {
    const said = await this.hands.ask<typeof siteEndpoints.createRoom>(demoAdministrator.login, {
      params: { siteId },
      body: formerRoom,
    });
    const { id, version } = await this.hands.get(WriteRoom).create(said);
    await this.hands.get(ChangeActivity).change(said.me, 'room', id, { isActive: false, version });
  }

  private async somebodyLeaves(siteId: string): Promise<void> {
    const [, leaver] = await this.plainPeople(demoSupervisors.harbour, siteId, '大堂班');
    if (!leaver) return;
    const rows = [{ id: leaver.id, version: leaver.version, change: { status: 'left' as const } }];
    const asked = await this.hands.ask<typeof staffEndpoints.editEmployees>(demoSupervisors.harbour, {
      params: { siteId },
      body: { dryRun: false, rows },
    });
    await this.hands.get(EditEmployees).run(asked);
    await this.hands.drain();
  }

  private async somebodyMoves(siteId: string): Promise<void> {
    const [mover] = await this.plainPeople(demoSupervisors.riverside, siteId, '大堂班');
    const supervisor = await this.hands.as(demoSupervisors.riverside);
    const hotline = (await this.hands.get(ReadSites).teams(supervisor, siteId, {})).find(
      ({ name }) => name === '热线班',
    );
    if (!mover || !hotline) return;
    const said = await this.hands.ask<typeof personEndpoints.transferEmployee>(demoSupervisors.riverside, {
      params: { employeeId: mover.id },
      body: { siteId, teamId: hotline.id, post: '热线坐席' },
      version: mover.version,
    });
    await this.hands.get(TransferEmployee).run(said);
    await this.hands.drain();
  }

  private async passwordIsLost(siteId: string): Promise<void> {
    const everybody = await this.people(demoAdministrator.login, siteId);
    const forgetful = everybody.find(({ mail }) => mail === 'trainee2@demo.test');
    if (!forgetful) return;
    const said = await this.hands.ask<typeof accountEndpoints.makeResetLink>(demoAdministrator.login, {
      params: { employeeId: forgetful.id },
    });
    await this.hands.get(MakeResetLink).run(said);
  }

  /** People of a team without mail, role or account: nobody whom the story knows by name. */
  private async plainPeople(login: string, siteId: string, team: string): Promise<EmployeeView[]> {
    const everybody = await this.people(login, siteId);
    return everybody.filter(
      ({ teamName, roles, hasAccount, mail }) => teamName === team && roles.length === 0 && !hasAccount && !mail,
    );
  }

  private async people(login: string, siteId: string): Promise<EmployeeView[]> {
    const asked = await this.hands.ask<typeof personEndpoints.listEmployees>(login, { params: { siteId }, query: {} });
    return this.hands.get(ReadEmployees).list(asked);
  }
}
