import { Controller } from '@nestjs/common';
import { accountEndpoints, type ResetLink } from '@fortnight/shared/person/account.contract';
import { personEndpoints, type EmployeeView } from '@fortnight/shared/person/person.contract';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { GrantRoles } from './grant-roles';
import { MakeResetLink } from './make-reset-link';
import { OpenAccount } from './open-account';

/** Who gets in, and what they may do: accounts and roles as administrators give them. */
@Controller()
export class AccessController {
  constructor(
    private readonly opens: OpenAccount,
    private readonly makesLink: MakeResetLink,
    private readonly grants: GrantRoles,
  ) {}

  @Serves(personEndpoints.openAccount)
  openAccount(@Asked() asked: Asked<typeof personEndpoints.openAccount>): Promise<EmployeeView> {
    return this.opens.run(asked);
  }

  @Serves(accountEndpoints.makeResetLink)
  makeLink(@Asked() asked: Asked<typeof accountEndpoints.makeResetLink>): Promise<ResetLink> {
    return this.makesLink.run(asked);
  }

  @Serves(personEndpoints.grantRoles)
  grantRoles(@Asked() asked: Asked<typeof personEndpoints.grantRoles>): Promise<EmployeeView> {
    return this.grants.run(asked);
  }
}
