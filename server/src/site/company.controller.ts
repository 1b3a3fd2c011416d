import { Controller } from '@nestjs/common';
import { companyEndpoints, type CompanyView } from '@fortnight/shared/site/company.contract';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { EditCompany } from './edit-company';

/** Whose installation this is. */
@Controller()
export class CompanyController {
  constructor(private readonly edits: EditCompany) {}

  @Serves(companyEndpoints.readCompany)
  read(): Promise<CompanyView> {
    return this.edits.read();
  }

  @Serves(companyEndpoints.editCompany)
  edit(@Asked() asked: Asked<typeof companyEndpoints.editCompany>): Promise<CompanyView> {
    return this.edits.run(asked);
  }
}
