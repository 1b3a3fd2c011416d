import { Module } from '@nestjs/common';
import { DemoAccounts } from '../person/read-about';
import { DemoBuilder } from '../platform/demo-builder';
import { SessionModule } from '../session/session.module';
import { SiteModule } from '../site/site.module';
import { TemplateModule } from '../template/template.module';
import { DemoAccountList } from './demo-account-list';
import { DemoAttendance } from './demo-attendance';
import { DemoCalendar } from './demo-calendar';
import { DemoChanges } from './demo-changes';
import { DemoCompany } from './demo-company';
import { DemoFigures } from './demo-figures';
import { DemoFounding } from './demo-founding';
import { DemoHands } from './demo-hands';
import { DemoLeave } from './demo-leave';
import { DemoPlanning } from './demo-planning';
import { DemoQualifications } from './demo-qualifications';
import { DemoReplies } from './demo-replies';
import { DemoShifts } from './demo-shifts';
import { DemoStaff } from './demo-staff';
import { DemoStory } from './demo-story';

/** Knows every room and is known by none. */
@Module({
  imports: [SiteModule, TemplateModule, SessionModule],
  providers: [
    DemoHands,
    DemoFigures,
    DemoFounding,
    DemoPlanning,
    DemoAttendance,
    DemoReplies,
    DemoCalendar,
    DemoChanges,
    DemoShifts,
    DemoLeave,
    DemoQualifications,
    DemoStaff,
    DemoStory,
    DemoCompany,
    DemoAccountList,
    { provide: DemoBuilder, useExisting: DemoCompany },
    { provide: DemoAccounts, useExisting: DemoAccountList },
  ],
  exports: [DemoCompany],
})
export class DemoModule {}
