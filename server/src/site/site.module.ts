import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarController } from './calendar.controller';
import { CalendarRepository } from './calendar.repository';
import { ChangeCalendar } from './change-calendar';
import { CompanyController } from './company.controller';
import { CompanyRepository } from './company.repository';
import { CreateSite } from './create-site';
import { EditCompany } from './edit-company';
import { EditSite } from './edit-site';
import { ExportPlaces } from './export-places';
import { ExtendCalendars } from './extend-calendars';
import { ExtendCalendarsTick } from './extend-calendars.tick';
import { PlaceEditor } from './place-editor';
import { PlaceListController } from './place-list.controller';
import { ReadCalendar } from './read-calendar';
import { ReadSites } from './read-sites';
import { SetActivity } from './set-activity';
import { SiteController } from './site.controller';
import { RoomRow, SiteRow } from './site.entity';
import { SiteRepository } from './site.repository';
import { ShiftRow, TeamRow } from './team.entity';
import { TeamRepository } from './team.repository';
import { UndoCalendarChange } from './undo-calendar-change';
import { WriteRoom } from './write-room';
import { WriteTeam } from './write-team';

@Module({
  imports: [TypeOrmModule.forFeature([SiteRow, RoomRow, TeamRow, ShiftRow])],
  controllers: [CalendarController, CompanyController, SiteController, PlaceListController],
  providers: [
    SiteRepository,
    TeamRepository,
    CompanyRepository,
    CreateSite,
    EditCompany,
    EditSite,
    SetActivity,
    CalendarRepository,
    ChangeCalendar,
    ReadCalendar,
    UndoCalendarChange,
    ReadSites,
    ExportPlaces,
    PlaceEditor,
    WriteTeam,
    WriteRoom,
    ExtendCalendars,
    ExtendCalendarsTick,
  ],
  exports: [
    CompanyRepository,
    SiteRepository,
    TeamRepository,
    CreateSite,
    EditSite,
    SetActivity,
    CalendarRepository,
    ChangeCalendar,
    PlaceEditor,
  ],
})
export class SiteModule {}
