import { randomUUID } from 'node:crypto';
import { InviteModule } from '../../server/src/invite/invite.module';
import { PersonModule } from '../../server/src/person/person.module';
import { planApproved } from '../../server/src/plan/plan.events';
import { UnitOfWork } from '../../server/src/platform/unit-of-work';
import { SessionModule } from '../../server/src/session/session.module';
import { SiteModule } from '../../server/src/site/site.module';
import { SmallCompany } from './small-company';
import { startTestApp, type TestApp, type TestAppOptions } from './test-app';

/** A small company and the rooms up to invites, on 1 December 2026, 09:00 at the site. */
export interface InviteWorld {
  readonly app: TestApp;
  readonly company: SmallCompany;
  /** What approval of a plan tells: its sessions bind from now on. */
  approve(...sessionIds: string[]): Promise<void>;
  /** Mails in the outbox to an address, oldest first. */
  mailsTo(address: string | null): Promise<KeptMail[]>;
  /** Somebody's mail about a session. */
  mailAbout(sessionId: string, address: string | null): Promise<KeptMail | undefined>;
  /** The secret of the reply page that somebody's mail about a session links to. */
  answerTokenOf(address: string | null, sessionId: string): Promise<string>;
}

export interface KeptMail {
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly calendar: string;
}

export async function startInviteWorld(options: TestAppOptions = {}): Promise<InviteWorld> {
  const app = await startTestApp({ modules: [SiteModule, PersonModule, SessionModule, InviteModule], ...options });
  const company = await SmallCompany.in(app);
  const mailsTo = (address: string | null): Promise<KeptMail[]> =>
    // Nothing is ever taken out of the outbox: where a row lies tells which of the same moment came first.
    app.sql('SELECT recipient, subject, text, html, calendar FROM outbox_mail WHERE recipient = $1 ORDER BY at, ctid', [
      address,
    ]);
  const mailAbout = async (sessionId: string, address: string | null): Promise<KeptMail | undefined> =>
    (await mailsTo(address)).find(({ calendar }) => calendar.includes(`UID:${sessionId}@`));
  return {
    app,
    company,
    mailsTo,
    mailAbout,
    approve: (...sessionIds) =>
      app.get(UnitOfWork).run(null, async (tx) => {
        tx.bookkeeping('stands for an approval');
        await tx.emit(planApproved, company.riverside, { planId: randomUUID(), sessionIds });
      }),
    answerTokenOf: async (address, sessionId) => {
      const mail = await mailAbout(sessionId, address);
      const token = /\/answer\/([A-Za-z0-9_-]+)/.exec(mail?.text ?? '')?.[1];
      if (!token) throw new Error(`no reply link was sent to ${address}`);
      return token;
    },
  };
}
