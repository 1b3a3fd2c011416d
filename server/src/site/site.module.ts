import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CreateSite } from './create-site';
import { EditSite } from './edit-site';
import { ExtendCalendars } from './extend-calendars';
import { ExtendCalendarsJob } from './extend-calendars.job';
import { ReadSites } from './read-sites';
import { SiteController } from './site.controller';
import { CalendarMarkRow, RoomRow, SiteRow } from './site.entity';
import { SiteRepository } from './site.repository';
import { ShiftRow, TeamRow } from './team.entity';
import { TeamRepository } from './team.repository';
import { WriteRoom } from './write-room';
import { WriteTeam } from './write-team';

@Module({
  imports: [TypeOrmModule.forFeature([SiteRow, CalendarMarkRow, RoomRow, TeamRow, ShiftRow])],
  controllers: [SiteController],
  providers: [
    SiteRepository,
    TeamRepository,
    CreateSite,
    EditSite,
    ReadSites,
    WriteTeam,
    WriteRoom,
    ExtendCalendars,
    ExtendCalendarsJob,
  ],
  exports: [SiteRepository, TeamRepository, CreateSite],
})
export class SiteModule {}
