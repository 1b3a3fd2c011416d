import type { MigrationInterface } from 'typeorm';
import { Platform0001 } from './0001-platform';
import { Site0010 } from './0010-site';
import { Person0020 } from './0020-person';
import { Topic0030 } from './0030-topic';
import { Template0040 } from './0040-template';
import { Session0050 } from './0050-session';
import { Plan0060 } from './0060-plan';
import { Invite0070 } from './0070-invite';
import { Attendance0080 } from './0080-attendance';
import { Instance0090 } from './0090-instance';
import { AuditSeal0091 } from './0091-audit-seal';
import { Account0095 } from './0095-account';
import { Policy0096 } from './0096-policy';
import { Installation0100 } from './0100-installation';
import { NameSearch0110 } from './0110-name-search';
import { PlaceActivity0111 } from './0111-place-activity';
import { Setup0115 } from './0115-setup';
import { SessionChange0120 } from './0120-session-change';
import { InviteLedger0121 } from './0121-invite-ledger';
import { FeedRevoked0122 } from './0122-feed-revoked';
import { PlanComment0130 } from './0130-plan-comment';
import { MinimumOnPost0140 } from './0140-minimum-on-post';
import { SignIn0145 } from './0145-sign-in';
import { LastSignIn0146 } from './0146-last-sign-in';
import { KnownRoles0147 } from './0147-known-roles';
import { OtherRun0150 } from './0150-other-run';
import { PromiseLimits0155 } from './0155-promise-limits';
import { ByPromise0156 } from './0156-by-promise';
import { Calendar0160 } from './0160-calendar';
import { CalendarStay0161 } from './0161-calendar-stay';
import { ShiftRoster0165 } from './0165-shift-roster';
import { Leave0170 } from './0170-leave';
import { Series0175 } from './0175-series';
import { DraftSkips0185 } from './0185-draft-skips';
import { CalendarTurns0188 } from './0188-calendar-turns';
import { TemplatePause0189 } from './0189-template-pause';
import { Notice0191 } from './0191-notice';
import { NoticeRevision0192 } from './0192-notice-revision';
import { TemplateTopic0194 } from './0194-template-topic';
import { TopicUse0195 } from './0195-topic-use';
import { TemplateMadeOn0196 } from './0196-template-made-on';
import { SessionOverride0200 } from './0200-session-override';
import { Qualification0205 } from './0205-qualification';

/**
 * All migrations, oldest first; append only. The last thirteen characters of a migration's `name` are its number, which
 * TypeORM sorts by. Each room has its tens: site 0010, person 0020, topic 0030, template 0040, session 0050, plan 0060,
 * invite 0070, attendance 0080; later changes follow as they come.
 */
export const migrations: (new () => MigrationInterface & { readonly name: string })[] = [
  Platform0001,
  Site0010,
  Person0020,
  Topic0030,
  Template0040,
  Session0050,
  Plan0060,
  Invite0070,
  Attendance0080,
  Instance0090,
  AuditSeal0091,
  Account0095,
  Policy0096,
  Installation0100,
  NameSearch0110,
  PlaceActivity0111,
  Setup0115,
  SessionChange0120,
  InviteLedger0121,
  FeedRevoked0122,
  PlanComment0130,
  MinimumOnPost0140,
  SignIn0145,
  LastSignIn0146,
  KnownRoles0147,
  OtherRun0150,
  PromiseLimits0155,
  ByPromise0156,
  Calendar0160,
  CalendarStay0161,
  ShiftRoster0165,
  Leave0170,
  Series0175,
  DraftSkips0185,
  CalendarTurns0188,
  TemplatePause0189,
  Notice0191,
  NoticeRevision0192,
  TemplateTopic0194,
  TopicUse0195,
  TemplateMadeOn0196,
  SessionOverride0200,
  Qualification0205,
];
