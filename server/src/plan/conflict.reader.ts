import { Injectable } from '@nestjs/common';
import { siteIdsFor, type Actor } from '@fortnight/shared/person/access.rules';
import type { Conflict } from '@fortnight/shared/session/conflict.contract';
import { conflictFacts } from '@fortnight/shared/session/conflict-ground';
import { findConflicts } from '@fortnight/shared/session/conflict.rules';
import { sessionTitle, type JudgedSitting } from '@fortnight/shared/session/sitting';
import { needsSupervisorOnSite } from '@fortnight/shared/template/programme.rules';
import { firstOfMonth, monthOf } from '@fortnight/shared/time/days';
import { workingCalendar } from '@fortnight/shared/time/working-calendar';
import { toEpochMs } from '@fortnight/shared/time/zone';
import { PersonRepository } from '../person/person.repository';
import { ensureFound } from '../platform/refused';
import type { ReadTx } from '../platform/transaction';
import { figuresOn } from '../policy/figures';
import { MoveGroundReader } from '../session/move-ground.reader';
import type { SessionRecord } from '../session/session-record';
import { SiteRepository } from '../site/site.repository';
import { TemplateRepository } from '../template/template.repository';

type Words = Pick<JudgedSitting, 'programmeCode' | 'topics' | 'participantIds' | 'siteName'> & {
  readonly programmeName: string;
  readonly programmeNameEn: string;
};

const wordsOfSession = `
  SELECT code AS "programmeCode", name AS "programmeName", name_en AS "programmeNameEn",
    (SELECT name FROM site WHERE id = programme.site_id) AS "siteName",
    coalesce((SELECT json_agg(json_build_object('id', topic.id, 'name', topic.name, 'nameEn', topic.name_en)
                              ORDER BY asked.position)
      FROM unnest($2::uuid[]) WITH ORDINALITY AS asked (id, position) JOIN topic ON topic.id = asked.id), '[]') AS topics,
    CASE WHEN $4 THEN ARRAY(SELECT employee_id FROM session_participant
                             WHERE session_id = $3 AND employee_id <> ALL($5)) END AS "participantIds"
  FROM programme WHERE id = $1`;

/** Judges one session as a record has it, stored or not, by the same functions as the board. */
@Injectable()
export class ConflictReader {
  constructor(
    private readonly sites: SiteRepository,
    private readonly people: PersonRepository,
    private readonly templates: TemplateRepository,
    private readonly grounds: MoveGroundReader,
  ) {}

  /** Every conflict of the session, weightiest first, without the reasons given for them. */
  async of(tx: ReadTx, record: SessionRecord, me: Actor): Promise<Conflict[]> {
    const { siteId, on, templateId } = record;
    const site = await this.sites.oneSite(tx, siteId, [siteId]);
    const calendar = workingCalendar(await this.sites.calendarOf(tx, siteId));
    const monthOn = firstOfMonth(monthOf(on));
    const gapDays = await this.gapDaysOf(tx, siteId, templateId, monthOn);
    const candidate = await this.candidateOf(tx, record);
    const instructorTeamIds = candidate.instructors.flatMap(({ teamId }) => teamId ?? []);
    const { others, ...ground } = await this.grounds.read(tx, {
      record,
      span: candidate.span,
      instructorTeamIds,
      gapDays,
    });
    const facts = conflictFacts(
      {
        ...ground,
        teamNames: (await this.sites.teamsOf(tx, siteId)).map(({ id, name }) => ({ id, name })),
        supervisorIds: await this.supervisorsFor(tx, siteId, candidate),
        qualifications: null,
        sittings: [],
        gapDays: templateId !== null && gapDays > 0 ? [{ templateId, days: gapDays }] : [],
        figures: await figuresOn(tx, siteId, monthOn),
      },
      { site, calendar, range: { fromOn: on, untilOn: on }, visibleSites: new Set(siteIdsFor(me, 'session.read')) },
    );
    return findConflicts(candidate, others, facts);
  }

  private async candidateOf(tx: ReadTx, record: SessionRecord): Promise<JudgedSitting> {
    const { id, siteId, on, minutes, programmeId, topicIds, instructorIds, state, templateId } = record;
    const isFrozen = state !== 'planned';
    const [words] = await tx.query<Words>(wordsOfSession, [programmeId, topicIds, id, isFrozen, instructorIds]);
    const { programmeName, programmeNameEn, ...known } = ensureFound(words);
    const people = await this.people.peopleByIds(tx, instructorIds);
    const teams = (await this.sites.teamsOf(tx, siteId)).filter((team) => record.teamIds.includes(team.id));
    const rooms = record.roomId === null ? [] : await this.sites.roomsOf(tx, siteId);
    const from = toEpochMs(on, record.startsLocally, record.zone);
    return {
      ...{ id, siteId, on, templateId, ...known },
      ...sessionTitle({ topics: known.topics, programmeName, programmeNameEn }),
      span: { from, until: from + minutes * 60_000 },
      room: rooms.find((room) => room.id === record.roomId) ?? null,
      // In the order of the record: of a drill the first one teaches.
      instructors: instructorIds.flatMap((personId) => people.find((person) => person.id === personId) ?? []),
      teams: teams.map(({ id: teamId, name, headcount }) => ({ id: teamId, name, people: headcount })),
    };
  }

  private async gapDaysOf(tx: ReadTx, siteId: string, templateId: string | null, on: string): Promise<number> {
    if (templateId === null) return 0;
    const templates = await this.templates.templatesOf(tx, siteId, on);
    return templates.find(({ id }) => id === templateId)?.promise?.minGapDays ?? 0;
  }

  private async supervisorsFor(tx: ReadTx, siteId: string, { programmeCode }: JudgedSitting): Promise<string[]> {
    if (!needsSupervisorOnSite(programmeCode)) return [];
    const instructors = await this.people.instructorsOf(tx, siteId);
    return instructors.filter(({ roles }) => roles.includes('supervisor')).map(({ id }) => id);
  }
}
