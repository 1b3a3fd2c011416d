import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActorSource } from '../platform/endpoint/actor-source';
import { SiteModule } from '../site/site.module';
import { AccessController } from './access.controller';
import { AccessRepository } from './access.repository';
import { AccountController } from './account.controller';
import { AccountRepository } from './account.repository';
import { AssignPattern } from './assign-pattern';
import { AskForLeave } from './ask-for-leave';
import { ChangePassword } from './change-password';
import { CoverController } from './cover.controller';
import { CoverReader } from './cover-reader';
import { CreateAdministrator } from './create-administrator';
import { CreatePattern } from './create-pattern';
import { DecideLeave } from './decide-leave';
import { DeletePattern } from './delete-pattern';
import { EditEmployees } from './edit-employees';
import { EditPattern } from './edit-pattern';
import { EmployeeRepository } from './employee.repository';
import { EndEmployment } from './end-employment';
import { EndShifts } from './end-shifts';
import { ExportEmployees } from './export-employees';
import { ExportShiftRoster } from './export-shift-roster';
import { FirstEmployee } from './first-employee';
import { FoundCompany } from './found-company';
import { FoundSite } from './found-site';
import { GrantRoles } from './grant-roles';
import { ImportRoster } from './import-roster';
import { ImportShiftRoster } from './import-shift-roster';
import { LeaveController } from './leave.controller';
import { LeaveDesk } from './leave-desk';
import { LeaveRepository } from './leave.repository';
import { MakeResetLink } from './make-reset-link';
import { MyAccountController } from './my-account.controller';
import { MySignIns } from './my-sign-ins';
import { NoticeController } from './notice.controller';
import { NoticeDesk } from './notice-desk';
import { NoticeReader } from './notice-reader';
import { NoticeRepository } from './notice.repository';
import { OpenAccount } from './open-account';
import { OwnShifts } from './own-shifts';
import { PersonController } from './person.controller';
import { AccountRow, EmployeeRow, RoleHeldRow } from './person.entity';
import { PersonRepository } from './person.repository';
import { ReadAbout } from './read-about';
import { ReadAccess } from './read-access';
import { ReadEmployees } from './read-employees';
import { ReadLeave } from './read-leave';
import { ReadLeaveGround } from './read-leave-ground';
import { ReadMe } from './read-me';
import { ReadMyNotices } from './read-my-notices';
import { ReadShiftRoster } from './read-shift-roster';
import { ResetLinkRepository } from './reset-link.repository';
import { SendNoticeJob } from './send-notice.job';
import { SetShiftDays } from './set-shift-days';
import { RoleRepository } from './role.repository';
import { SetUp } from './set-up';
import { SetupCodes } from './setup-codes';
import { SetupController } from './setup.controller';
import { ShiftDayRepository } from './shift-day.repository';
import { ShiftPatternController } from './shift-pattern.controller';
import { ShiftPatternRepository } from './shift-pattern.repository';
import { ShiftRosterController } from './shift-roster.controller';
import { ShiftRosterRepository } from './shift-roster.repository';
import { ShiftSheetController } from './shift-sheet.controller';
import { SignIn } from './sign-in';
import { SignInAttempts } from './sign-in-attempts';
import { SignOut } from './sign-out';
import { StaffMoves } from './staff-moves';
import { StaffController } from './staff.controller';
import { SucceedPattern } from './succeed-pattern';
import { SwapShifts } from './swap-shifts';
import { TellLeaveAskedJob, TellLeaveDecidedJob } from './tell-leave.job';
import { TellPeople } from './tell-people';
import { TellShiftsChangedJob } from './tell-shifts.job';
import { TransferEmployee } from './transfer-employee';
import { UseResetLink } from './use-reset-link';
import { WithdrawLeave } from './withdraw-leave';
import { WriteEmployee } from './write-employee';

@Module({
  imports: [SiteModule, TypeOrmModule.forFeature([EmployeeRow, RoleHeldRow, AccountRow])],
  controllers: [
    AccessController,
    AccountController,
    CoverController,
    LeaveController,
    MyAccountController,
    PersonController,
    SetupController,
    NoticeController,
    ShiftPatternController,
    ShiftRosterController,
    ShiftSheetController,
    StaffController,
  ],
  providers: [
    PersonRepository,
    EmployeeRepository,
    RoleRepository,
    AccessRepository,
    AccountRepository,
    { provide: ActorSource, useExisting: AccountRepository },
    FirstEmployee,
    SetUp,
    SetupCodes,
    StaffMoves,
    EndEmployment,
    EndShifts,
    ShiftRosterRepository,
    ShiftPatternRepository,
    ShiftDayRepository,
    ReadShiftRoster,
    CoverReader,
    CreatePattern,
    EditPattern,
    SucceedPattern,
    DeletePattern,
    AssignPattern,
    SetShiftDays,
    SwapShifts,
    ImportShiftRoster,
    ExportShiftRoster,
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
    LeaveRepository,
    LeaveDesk,
    OwnShifts,
    NoticeRepository,
    NoticeReader,
    NoticeDesk,
    TellPeople,
    TellLeaveAskedJob,
    TellLeaveDecidedJob,
    TellShiftsChangedJob,
    SendNoticeJob,
    ReadMyNotices,
    ReadLeave,
    ReadLeaveGround,
    AskForLeave,
    DecideLeave,
    WithdrawLeave,
  ],
  exports: [
    CoverReader,
    EmployeeRepository,
    LeaveDesk,
    LeaveRepository,
    ShiftRosterRepository,
    PersonRepository,
    SetupCodes,
    FoundCompany,
    CreateAdministrator,
  ],
})
export class PersonModule {}
