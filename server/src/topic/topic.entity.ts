import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One thing taught, in the library of a site. */
@Entity('topic')
export class TopicRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'site_id' })
  siteId: string;

  @Column('text')
  code: string;

  @Column('text', { name: 'programme_code' })
  programmeCode: string;

  /** Place in the catalogue. */
  @Column('integer')
  position: number;

  @Column('text')
  name: string;

  @Column('text', { name: 'short_name' })
  shortName: string;

  @Column('text', { name: 'name_en' })
  nameEn: string;

  @Column('text', { name: 'short_name_en' })
  shortNameEn: string;

  @Column('boolean', { name: 'is_active' })
  isActive: boolean;

  @Column('integer')
  version: number;
}
