import type { EmployeeBody } from '@fortnight/shared/person/person.contract';
import type { Role } from '@fortnight/shared/person/rights.data';
import type { Language } from '@fortnight/shared/rule/problem';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../platform/instant-column';

/** Anybody who can be trained or plans training. */
@Entity('employee')
export class EmployeeRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'site_id' })
  siteId: string;

  @Column('uuid', { name: 'team_id', nullable: true })
  teamId: string | null;

  @Column('text', { name: 'staff_number' })
  staffNumber: string;

  @Column('text')
  name: string;

  /** What the name is found by besides its characters; written with the name. */
  @Column('text')
  pinyin: string;

  @Column('text')
  post: string;

  @Column('date', { name: 'hired_on' })
  hiredOn: string;

  @Column('text', { nullable: true })
  mail: string | null;

  @Column('text', { nullable: true })
  phone: string | null;

  @Column('text')
  status: EmployeeBody['status'];

  @Column('integer')
  version: number;
}

/** A role that somebody was granted at a site. */
@Entity('role_held')
export class RoleHeldRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'site_id' })
  siteId: string;

  @Column('uuid', { name: 'employee_id' })
  employeeId: string;

  @Column('text')
  role: Role;

  @Column('uuid', { name: 'team_id', nullable: true })
  teamId: string | null;
}

@Entity('account')
export class AccountRow {
  @PrimaryColumn('uuid')
  id: string;

  /** The employee's home site. */
  @Column('uuid', { name: 'site_id' })
  siteId: string;

  @Column('uuid', { name: 'employee_id' })
  employeeId: string;

  @Column('citext')
  login: string;

  @Column('text', { name: 'password_hash' })
  passwordHash: string;

  @Column('text')
  language: Language;

  @Column('integer', { name: 'sign_in_generation' })
  signInGeneration: number;

  @Column(instantColumn('created_at'))
  createdAt: string;
}
