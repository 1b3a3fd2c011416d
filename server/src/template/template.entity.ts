import type { Role } from '@fortnight/shared/person/rights.data';
import type { TemplateBody } from '@fortnight/shared/template/template.contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A row of the regulation's table, at a site. Its promise is policy. */
@Entity('programme')
export class ProgrammeRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'site_id' })
  siteId: string;

  @Column('text')
  code: string;

  /** Place in the regulation. */
  @Column('integer')
  position: number;

  @Column('text')
  name: string;

  @Column('text', { name: 'name_en' })
  nameEn: string;

  @Column('integer')
  tint: number;
}

/** Programme, topics, recurrence, duration and defaults. */
@Entity('template')
export class TemplateRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'site_id' })
  siteId: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'name_en' })
  nameEn: string;

  /** Kept by the promise alone: the rules only stand in for it. */
  @Column('boolean', { name: 'by_promise' })
  byPromise: boolean;

  @Column('text', { array: true })
  rules: string[];

  @Column('text', { name: 'extra_on', array: true })
  extraOn: string[];

  @Column('text', { name: 'except_on', array: true })
  exceptOn: string[];

  @Column('boolean', { name: 'working_days_only' })
  workingDaysOnly: boolean;

  @Column('integer', { array: true, nullable: true })
  weekdays: number[] | null;

  @Column('text', { name: 'not_before', nullable: true })
  notBefore: string | null;

  @Column('text', { name: 'not_after', nullable: true })
  notAfter: string | null;

  @Column('integer', { name: 'least_minutes', nullable: true })
  leastMinutes: number | null;

  @Column('text', { name: 'on_day_off' })
  onDayOff: TemplateBody['onDayOff'];

  @Column('text', { name: 'starts_locally' })
  startsLocally: string;

  @Column('integer')
  minutes: number;

  @Column('text')
  audience: TemplateBody['audience'];

  @Column('text', { name: 'instructor_roles', array: true })
  instructorRoles: Role[];

  @Column('uuid', { name: 'room_id', nullable: true })
  roomId: string | null;

  @Column('boolean', { name: 'is_active' })
  isActive: boolean;

  @Column('integer')
  version: number;
}
