import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActorSource } from '../platform/endpoint/actor-source';
import { SiteModule } from '../site/site.module';
import { AccessController } from './access.controller';
import { AccessRepository } from './access.repository';
import { AccountController } from './account.controller';
import { AccountRepository } from './account.repository';
import { ChangePassword } from './change-password';
import { CreateAdministrator } from './create-administrator';
import { EditEmployees } from './edit-employees';
import { EmployeeRepository } from './employee.repository';
import { EndEmployment } from './end-employment';
import { ExportEmployees } from './export-employees';
import { FirstEmployee } from './first-employee';
import { FoundCompany } from './found-company';
import { FoundSite } from './found-site';
import { GrantRoles } from './grant-roles';
import { ImportRoster } from './import-roster';
import { MakeResetLink } from './make-reset-link';
import { MyAccountController } from './my-account.controller';
import { MySignIns } from './my-sign-ins';
import { OpenAccount } from './open-account';
import { PersonController } from './person.controller';
import { AccountRow, EmployeeRow, RoleHeldRow } from './person.entity';
import { PersonRepository } from './person.repository';
import { ReadAbout } from './read-about';
import { ReadAccess } from './read-access';
import { ReadEmployees } from './read-employees';
import { ReadMe } from './read-me';
import { ResetLinkRepository } from './reset-link.repository';
import { SetUp } from './set-up';
import { SetupCodes } from './setup-codes';
import { SetupController } from './setup.controller';
import { SignIn } from './sign-in';
import { SignInAttempts } from './sign-in-attempts';
import { SignOut } from './sign-out';
import { StaffController } from './staff.controller';
import { StaffMoves } from './staff-moves';
import { TransferEmployee } from './transfer-employee';
import { UseResetLink } from './use-reset-link';
import { WriteEmployee } from './write-employee';

@Module({
  imports: [SiteModule, TypeOrmModule.forFeature([EmployeeRow, RoleHeldRow, AccountRow])],
  controllers: [
    AccessController,
    AccountController,
    MyAccountController,
    PersonController,
    SetupController,
    StaffController,
  ],
  providers: [
    PersonRepository,
    EmployeeRepository,
    AccessRepository,
    AccountRepository,
    { provide: ActorSource, useExisting: AccountRepository },
    FirstEmployee,
    SetUp,
    SetupCodes,
    StaffMoves,
    EndEmployment,
    FoundCompany,
    CreateAdministrator,
    FoundSite,
    ReadEmployees,
    WriteEmployee,
    EditEmployees,
    ExportEmployees,
    TransferEmployee,
    ImportRoster,
    GrantRoles,
    ReadAccess,
    OpenAccount,
    SignInAttempts,
    ChangePassword,
    MySignIns,
    ResetLinkRepository,
    MakeResetLink,
    UseResetLink,
    SignIn,
    SignOut,
    ReadMe,
    ReadAbout,
  ],
  exports: [PersonRepository, SetupCodes, FoundCompany, CreateAdministrator],
})
export class PersonModule {}
