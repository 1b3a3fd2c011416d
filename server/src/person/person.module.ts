import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActorSource } from '../platform/endpoint/actor-source';
import { SiteModule } from '../site/site.module';
import { AccountController } from './account.controller';
import { AccountRepository } from './account.repository';
import { EmployeeRepository } from './employee.repository';
import { FirstAdministrator } from './first-administrator';
import { FoundCompany } from './found-company';
import { FoundSite } from './found-site';
import { GrantRoles } from './grant-roles';
import { ImportRoster } from './import-roster';
import { OpenAccount } from './open-account';
import { PersonController } from './person.controller';
import { AccountRow, EmployeeRow, RoleHeldRow } from './person.entity';
import { PersonRepository } from './person.repository';
import { ReadAbout } from './read-about';
import { ReadEmployees } from './read-employees';
import { ReadMe } from './read-me';
import { SignIn } from './sign-in';
import { SignInAttempts } from './sign-in-attempts';
import { SignOut } from './sign-out';
import { TeamHeadcount } from './team-headcount';
import { WriteEmployee } from './write-employee';

@Module({
  imports: [SiteModule, TypeOrmModule.forFeature([EmployeeRow, RoleHeldRow, AccountRow])],
  controllers: [AccountController, PersonController],
  providers: [
    PersonRepository,
    EmployeeRepository,
    AccountRepository,
    { provide: ActorSource, useExisting: AccountRepository },
    TeamHeadcount,
    FirstAdministrator,
    FoundCompany,
    FoundSite,
    ReadEmployees,
    WriteEmployee,
    ImportRoster,
    GrantRoles,
    OpenAccount,
    SignInAttempts,
    SignIn,
    SignOut,
    ReadMe,
    ReadAbout,
  ],
  exports: [PersonRepository, FirstAdministrator, FoundCompany],
})
export class PersonModule {}
