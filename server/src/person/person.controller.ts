import { Controller } from '@nestjs/common';
import { personEndpoints, type EmployeeView, type RosterReport } from '@fortnight/shared/person/person.contract';
import { siteEndpoints, type SiteView } from '@fortnight/shared/site/site.contract';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { FoundSite } from './found-site';
import { ImportRoster } from './import-roster';
import { ReadEmployees } from './read-employees';
import { TransferEmployee } from './transfer-employee';
import { WriteEmployee } from './write-employee';

/** Employees and their roster; and sites as they begin, with a role. */
@Controller()
export class PersonController {
  constructor(
    private readonly foundSite: FoundSite,
    private readonly readEmployees: ReadEmployees,
    private readonly writeEmployee: WriteEmployee,
    private readonly importer: ImportRoster,
    private readonly transfer: TransferEmployee,
  ) {}

  @Serves(siteEndpoints.createSite)
  createSite(@Asked() asked: Asked<typeof siteEndpoints.createSite>): Promise<SiteView> {
    return this.foundSite.run(asked);
  }

  @Serves(personEndpoints.listEmployees)
  listEmployees(@Asked() asked: Asked<typeof personEndpoints.listEmployees>): Promise<EmployeeView[]> {
    return this.readEmployees.list(asked);
  }

  @Serves(personEndpoints.readEmployee)
  readEmployee(@Asked() asked: Asked<typeof personEndpoints.readEmployee>): Promise<EmployeeView> {
    return this.readEmployees.one(asked);
  }

  @Serves(personEndpoints.createEmployee)
  createEmployee(@Asked() asked: Asked<typeof personEndpoints.createEmployee>): Promise<EmployeeView> {
    return this.writeEmployee.create(asked);
  }

  @Serves(personEndpoints.editEmployee)
  editEmployee(@Asked() asked: Asked<typeof personEndpoints.editEmployee>): Promise<EmployeeView> {
    return this.writeEmployee.edit(asked);
  }

  @Serves(personEndpoints.importRoster)
  importRoster(@Asked() asked: Asked<typeof personEndpoints.importRoster>): Promise<RosterReport> {
    return this.importer.run(asked);
  }

  @Serves(personEndpoints.transferEmployee)
  transferEmployee(@Asked() asked: Asked<typeof personEndpoints.transferEmployee>): Promise<EmployeeView> {
    return this.transfer.run(asked);
  }
}
