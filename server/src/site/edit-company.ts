import { Injectable } from '@nestjs/common';
import type { companyEndpoints, CompanyView } from '@fortnight/shared/site/company.contract';
import type { Asked } from '../platform/endpoint/asked';
import { ensureWritten } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { CompanyRepository } from './company.repository';

/** The company's name, read by everybody and changed by administrators. */
@Injectable()
export class EditCompany {
  constructor(
    private readonly work: UnitOfWork,
    private readonly company: CompanyRepository,
  ) {}

  read(): Promise<CompanyView> {
    return this.work.read((tx) => this.company.read(tx));
  }

  run({ me, body, version }: Asked<typeof companyEndpoints.editCompany>): Promise<CompanyView> {
    return this.work.run(me, async (tx) => {
      const before = await this.company.read(tx);
      ensureWritten(await this.company.rename(tx, body.name, version));
      const after = await this.company.read(tx);
      await tx.audit({ siteId: null, action: 'company-renamed', noun: 'company', nounId: 'company', before, after });
      return after;
    });
  }
}
