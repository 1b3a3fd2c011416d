import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClosedDays } from './closed-days';
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
import { ReadSites } from './read-sites';
import { SetActivity } from './set-activity';
import { SiteController } from './site.controller';
import { CalendarMarkRow, RoomRow, SiteRow } from './site.entity';
import { SiteRepository } from './site.repository';
import { ShiftRow, TeamRow } from './team.entity';
import { TeamRepository } from './team.repository';
import { WriteRoom } from './write-room';
import { WriteTeam } from './write-team';

@Module({
  imports: [TypeOrmModule.forFeature([SiteRow, CalendarMarkRow, RoomRow, TeamRow, ShiftRow])],
  controllers: [CompanyController, SiteController, PlaceListController],
  providers: [
    SiteRepository,
    TeamRepository,
    CompanyRepository,
    CreateSite,
    EditCompany,
    EditSite,
    SetActivity,
    ClosedDays,
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
    ClosedDays,
    PlaceEditor,
  ],
})
export class SiteModule {}
