import { Column, Entity, PrimaryColumn } from 'typeorm';

/** People who share a shift pattern. */
@Entity('team')
export class TeamRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'site_id' })
  siteId: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'short_name' })
  shortName: string;

  /** Active employees of the team, kept by whoever writes employees. */
  @Column('integer')
  headcount: number;

  @Column('boolean', { name: 'is_active', default: true })
  isActive: boolean;

  @Column('integer')
  version: number;
}

/** One of a team's shifts, in the order that the team gives them. */
@Entity('shift')
export class ShiftRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'site_id' })
  siteId: string;

  @Column('uuid', { name: 'team_id' })
  teamId: string;

  /** Null once it is no longer offered. */
  @Column('integer', { nullable: true })
  position: number | null;

  /** False: rosters of the past name it. */
  @Column('boolean', { name: 'is_active', default: true })
  isActive: boolean;

  @Column('text')
  name: string;

  @Column('text', { name: 'starts_locally' })
  startsLocally: string;

  @Column('text', { name: 'ends_locally' })
  endsLocally: string;

  /** Of the team, at least; 0 for none. */
  @Column('integer', { name: 'minimum_on_post' })
  minimumOnPost: number;
}
