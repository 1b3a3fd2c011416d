import { Controller, Res } from '@nestjs/common';
import { accessEndpoints, type AccessRow } from '@fortnight/shared/person/access.contract';
import { accountEndpoints, type ResetLink } from '@fortnight/shared/person/account.contract';
import { personEndpoints, type EmployeeView } from '@fortnight/shared/person/person.contract';
import type { Response } from 'express';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { attachmentNamed } from '../platform/web/attachment';
import { GrantRoles } from './grant-roles';
import { MakeResetLink } from './make-reset-link';
import { OpenAccount } from './open-account';
import { ReadAccess } from './read-access';

/** Who gets in, and what they may do: accounts and roles as administrators give them. */
@Controller()
export class AccessController {
  constructor(
    private readonly opens: OpenAccount,
    private readonly makesLink: MakeResetLink,
    private readonly grants: GrantRoles,
    private readonly reads: ReadAccess,
  ) {}

  @Serves(accessEndpoints.listAccess)
  list(@Asked() asked: Asked<typeof accessEndpoints.listAccess>): Promise<AccessRow[]> {
    return this.reads.list(asked);
  }

  @Serves(accessEndpoints.exportAccess)
  async export(
    @Asked() asked: Asked<typeof accessEndpoints.exportAccess>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Uint8Array> {
    const { name, bytes } = await this.reads.sheet(asked);
    response.setHeader('Content-Disposition', attachmentNamed(`${name}.xlsx`));
    return bytes;
  }

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
