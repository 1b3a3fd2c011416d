import { randomUUID } from 'node:crypto';
import type { Role } from '@fortnight/shared/person/rights.data';
import type { SessionState } from '@fortnight/shared/session/session.contract';
import type { TestApp } from './test-app';

/** Somebody of the small company. */
export interface Person {
  readonly employeeId: string;
  readonly accountId: string;
  readonly name: string;
  readonly mail: string | null;
  readonly siteId: string;
  readonly teamId: string | null;
}

/** A binding, held or planned sitting to put into the database. Times are wall times in Asia/Shanghai. */
export interface SessionToAdd {
  readonly on: string;
  readonly startsLocally?: string;
  readonly minutes?: number;
  readonly state?: SessionState;
  readonly siteId?: string;
  readonly templateId?: string | null;
  readonly teamIds?: readonly string[];
  readonly instructors?: readonly Person[];
  readonly participants?: readonly Person[];
  readonly title?: string;
  readonly branch?: string;
}

/**
 * Two sites with a few people of every role, straight into the database: what tests of one room need of the rooms to
 * its left. Riverside has two teams, Harbour one.
 */
export class SmallCompany {
  readonly riverside = randomUUID();
  readonly harbour = randomUUID();
  readonly desk = randomUUID();
  readonly lobby = randomUUID();
  readonly night = randomUUID();
  readonly room = randomUUID();
  readonly harbourRoom = randomUUID();
  readonly programme = randomUUID();
  readonly harbourProgramme = randomUUID();
  readonly topic = randomUUID();
  readonly harbourTopic = randomUUID();
  /** One run for each team. */
  readonly template = randomUUID();
  /** One run for all of Riverside. */
  readonly siteTemplate = randomUUID();

  administrator!: Person;
  supervisor!: Person;
  otherSupervisor!: Person;
  manager!: Person;
  leader!: Person;
  otherLeader!: Person;
  trainee!: Person;
  otherTrainee!: Person;
  lobbyTrainee!: Person;
  withoutMail!: Person;
  harbourTrainee!: Person;

  private constructor(private readonly app: TestApp) {}

  static async in(app: TestApp): Promise<SmallCompany> {
    const company = new SmallCompany(app);
    await company.addPlaces();
    await company.addPeople();
    await company.addLibrary();
    return company;
  }

  /** People of the front desk, as a session of that team expects them. */
  get deskPeople(): readonly Person[] {
    return [this.leader, this.trainee, this.otherTrainee, this.withoutMail];
  }

  /** Puts a session into the database. @returns its id. */
  async addSession(given: SessionToAdd): Promise<string> {
    const id = randomUUID();
    const siteId = given.siteId ?? this.riverside;
    const atHarbour = siteId === this.harbour;
    const startsLocally = given.startsLocally ?? '09:00';
    const minutes = given.minutes ?? 90;
    const startsAt = `${given.on}T${startsLocally}:00+08:00`;
    const templateId = given.templateId === undefined ? (atHarbour ? null : this.template) : given.templateId;
    const teamIds = given.teamIds ?? [atHarbour ? this.night : this.desk];
    await this.app.sql(
      `INSERT INTO session (id, site_id, branch, lineage, team_key, run, period_start, ordinal, original_on,
         original_starts_locally, template_id, programme_id, on_date, starts_locally, minutes, zone, starts_at, ends_at,
         room_id, state, coming, version, created_at)
       VALUES ($1, $2, $3, $1, $4, 1, $5, 1, $5, $6, $7, $8, $5, $6, $9::int, 'Asia/Shanghai', $10,
         $10::timestamptz + $9::int * interval '1 minute', $11, $12, 0, 1, '2026-11-20T00:00:00Z')`,
      [
        id,
        siteId,
        given.branch ?? randomUUID(),
        [...teamIds].sort().join(' '),
        given.on,
        startsLocally,
        templateId,
        atHarbour ? this.harbourProgramme : this.programme,
        minutes,
        startsAt,
        atHarbour ? this.harbourRoom : this.room,
        given.state ?? 'binding',
      ],
    );
    await this.addParts(id, siteId, teamIds, given);
    return id;
  }

  private async addParts(id: string, siteId: string, teamIds: readonly string[], given: SessionToAdd): Promise<void> {
    const topic = given.title ? await this.addTopic(siteId, given.title) : this.topicOf(siteId);
    await this.app.sql('INSERT INTO session_topic VALUES ($1, $2, $3, 1)', [siteId, id, topic]);
    await this.app.sql('INSERT INTO session_team SELECT $1, $2, unnest($3::uuid[])', [siteId, id, teamIds]);
    await this.app.sql(
      `INSERT INTO session_instructor (site_id, session_id, employee_id, position, span, binding)
       SELECT $1, $2, n.id, n.position, s.span, s.binding
         FROM unnest($3::uuid[]) WITH ORDINALITY AS n (id, position), session s WHERE s.id = $2`,
      [
        siteId,
        id,
        (given.instructors ?? [siteId === this.harbour ? this.otherSupervisor : this.supervisor]).map(
          (one) => one.employeeId,
        ),
      ],
    );
    if ((given.state ?? 'binding') === 'planned') return;
    const participants = given.participants ?? (siteId === this.harbour ? [this.harbourTrainee] : this.deskPeople);
    await this.app.sql('INSERT INTO session_participant SELECT $1, $2, unnest($3::uuid[])', [
      siteId,
      id,
      participants.map((one) => one.employeeId),
    ]);
  }

  private topicOf(siteId: string): string {
    return siteId === this.harbour ? this.harbourTopic : this.topic;
  }

  /** A topic of that name, however hostile. @returns its id. */
  async addTopic(siteId: string, name: string, id: string = randomUUID()): Promise<string> {
    await this.app.sql(`INSERT INTO topic VALUES ($1, $2, $3, 'P2b', 1, $4, left($4, 5), $4, left($4, 12), 1)`, [
      id,
      siteId,
      `T-${id}`,
      name,
    ]);
    return id;
  }

  private async addPlaces(): Promise<void> {
    await this.app.sql(`INSERT INTO company VALUES (true, '滨江物业', 1)`);
    for (const [id, name] of [
      [this.riverside, '滨江管理处'],
      [this.harbour, '江湾管理处'],
    ]) {
      await this.app.sql(
        `INSERT INTO site VALUES ($1, $2, 'Asia/Shanghai', 'CN', '08:00', '20:00', '2026-01-05', '2026-12-31', 1)`,
        [id, name],
      );
    }
    for (const [id, site, name, short, people] of [
      [this.desk, this.riverside, '前台班', '前台', 4],
      [this.lobby, this.riverside, '大堂班', '大堂', 2],
      [this.night, this.harbour, '夜班', '夜班', 1],
    ]) {
      await this.app.sql('INSERT INTO team VALUES ($1, $2, $3, $4, $5, 1)', [id, site, name, short, people]);
      await this.app.sql(`INSERT INTO shift VALUES ($1, $2, $3, 1, '早', '08:00', '16:00')`, [randomUUID(), site, id]);
    }
    await this.app.sql('INSERT INTO room VALUES ($1, $2, $3, 40, 1)', [this.room, this.riverside, '一号培训室']);
    await this.app.sql('INSERT INTO room VALUES ($1, $2, $3, 20, 1)', [this.harbourRoom, this.harbour, '会议室']);
  }

  private async addPeople(): Promise<void> {
    this.administrator = await this.addPerson('管 理员', 'administrator', this.riverside, null);
    await this.grant(this.administrator, 'administrator', this.harbour, null);
    this.supervisor = await this.addPerson('王芳', 'supervisor', this.riverside, null);
    this.otherSupervisor = await this.addPerson('赵敏', 'supervisor', this.harbour, null);
    this.manager = await this.addPerson('李建国', 'manager', this.riverside, null);
    this.leader = await this.addPerson('陈静', 'team-leader', this.riverside, this.desk);
    this.otherLeader = await this.addPerson('周涛', 'team-leader', this.riverside, this.lobby);
    this.trainee = await this.addPerson('刘洋', 'trainee', this.riverside, this.desk);
    this.otherTrainee = await this.addPerson('孙丽', 'trainee', this.riverside, this.desk);
    this.lobbyTrainee = await this.addPerson('吴强', 'trainee', this.riverside, this.lobby);
    this.withoutMail = await this.addPerson('郑爽', 'trainee', this.riverside, this.desk, null);
    this.harbourTrainee = await this.addPerson('冯军', 'trainee', this.harbour, this.night);
  }

  /** An employee with an account and one role. Leaders hold theirs for their team. */
  async addPerson(
    name: string,
    role: Role,
    siteId: string,
    teamId: string | null,
    mail: string | null = `${role}.${randomUUID().slice(0, 8)}@example.test`,
  ): Promise<Person> {
    const person: Person = { employeeId: randomUUID(), accountId: randomUUID(), name, mail, siteId, teamId };
    const number = `N${person.employeeId.slice(0, 8)}`;
    await this.app.sql(
      `INSERT INTO employee (id, site_id, team_id, staff_number, name, post, hired_on, mail, phone, status, version)
       VALUES ($1, $2, $3, $4, $5, '客服', '2025-03-03', $6, NULL, 'active', 1)`,
      [person.employeeId, siteId, teamId, number, name, mail],
    );
    await this.app.sql(`INSERT INTO account VALUES ($1, $2, $3, $4, 'x', 'zh-CN', 0, '2026-01-01T00:00:00Z')`, [
      person.accountId,
      siteId,
      person.employeeId,
      `${number}@example.test`,
    ]);
    await this.grant(person, role, siteId, role === 'team-leader' ? teamId : null);
    return person;
  }

  private async grant(person: Person, role: Role, siteId: string, teamId: string | null): Promise<void> {
    await this.app.sql('INSERT INTO role_held VALUES ($1, $2, $3, $4, $5)', [
      randomUUID(),
      siteId,
      person.employeeId,
      role,
      teamId,
    ]);
  }

  private async addLibrary(): Promise<void> {
    for (const [site, programme] of [
      [this.riverside, this.programme],
      [this.harbour, this.harbourProgramme],
    ]) {
      await this.app.sql(`INSERT INTO programme VALUES ($1, $2, 'P2b', 1, '岗位技能', 'Post skills', 3)`, [
        programme,
        site,
      ]);
    }
    await this.addTopic(this.riverside, '业户投诉处理与回复', this.topic);
    await this.addTopic(this.harbour, '接待流程与礼仪', this.harbourTopic);
    for (const [id, name, audience] of [
      [this.template, '岗位技能', 'team'],
      [this.siteTemplate, '全员技能', 'site'],
    ]) {
      await this.app.sql(
        `INSERT INTO template VALUES ($1, $2, $3, $4, $4, ARRAY['FREQ=WEEKLY;BYDAY=TU'], '{}', '{}',
           'nearest', '09:00', 90, $5, ARRAY['supervisor'], $6, true, 1, true)`,
        [id, this.riverside, this.programme, name, audience, this.room],
      );
      await this.app.sql('INSERT INTO template_topic VALUES ($1, $2, 0, $3)', [this.riverside, id, this.topic]);
    }
  }
}
