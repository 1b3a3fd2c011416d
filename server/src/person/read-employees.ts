import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { EmployeeView, personEndpoints } from '@fortnight/shared/person/person.contract';
import type { Asked } from '../platform/endpoint/asked';
import { ensureFound, notFound } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { EmployeeRepository } from './employee.repository';

/** What whoever may read people sees of them. */
@Injectable()
export class ReadEmployees {
  constructor(
    private readonly work: UnitOfWork,
    private readonly employees: EmployeeRepository,
  ) {}

  list({ me, params, query }: Asked<typeof personEndpoints.listEmployees>): Promise<EmployeeView[]> {
    const siteIds = siteIdsFor(me, 'person.read');
    if (!siteIds.includes(params.siteId)) notFound();
    return this.work.read((tx) => this.employees.list(tx, { siteIds }, { ...query, siteId: params.siteId }));
  }

  one({ me, params }: Asked<typeof personEndpoints.readEmployee>): Promise<EmployeeView> {
    const scope = { siteIds: siteIdsFor(me, 'person.read') };
    return this.work.read(async (tx) => ensureFound(await this.employees.find(tx, params.employeeId, scope)));
  }
}
