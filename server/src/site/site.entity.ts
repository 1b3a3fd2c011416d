import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One management office or call centre. */
@Entity('site')
export class SiteRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('text')
  zone: string;

  @Column('text')
  country: string;

  @Column('text', { name: 'opens_locally' })
  opensLocally: string;

  @Column('text', { name: 'closes_locally' })
  closesLocally: string;

  @Column('date', { name: 'anchor_monday' })
  anchorMonday: string;

  @Column('date', { name: 'calendar_covered_through', nullable: true })
  calendarCoveredThrough: string | null;

  @Column('boolean', { name: 'is_active', default: true })
  isActive: boolean;

  @Column('integer')
  version: number;
}

@Entity('room')
export class RoomRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'site_id' })
  siteId: string;

  @Column('text')
  name: string;

  @Column('integer')
  seats: number;

  @Column('boolean', { name: 'is_active', default: true })
  isActive: boolean;

  @Column('integer')
  version: number;
}
