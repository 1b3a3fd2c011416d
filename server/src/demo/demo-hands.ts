import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Actor } from '@fortnight/shared/person/access.rules';
import type { Endpoint } from '@fortnight/shared/rule/endpoint';
import { AccountRepository } from '../person/account.repository';
import type { Asked } from '../platform/endpoint/asked';
import { JobRunner } from '../platform/jobs/job-runner';
import { Clock } from '../platform/system-clock';
import { UnitOfWork } from '../platform/unit-of-work';

type Said<E extends Endpoint> = Partial<Pick<Asked<E>, 'params' | 'query' | 'body' | 'version'>>;

/** Mails are composed side by side; more would only wait for one another. */
const lanes = 4;

/** The demo's hands: it does what people do, by the same use cases, as one of the people. */
@Injectable()
export class DemoHands {
  private readonly actors = new Map<string, Actor>();
  /** Day of the last sign-in (UTC), by login. */
  private readonly signedInOn = new Map<string, string>();

  constructor(
    private readonly modules: ModuleRef,
    private readonly work: UnitOfWork,
    private readonly jobs: JobRunner,
    private readonly clock: Clock,
  ) {}

  /** A use case of any room. */
  get<T>(useCase: abstract new (...dependencies: never[]) => T): T {
    return this.modules.get(useCase as new () => T, { strict: false });
  }

  /** Whoever has the account, with the roles held now; signs in on each day of doing anything. @throws Error when nobody has it. */
  async as(login: string): Promise<Actor> {
    const known = this.actors.get(login);
    const today = this.clock.now().toString().slice(0, 10);
    if (known && this.signedInOn.get(login) === today) return known;
    const accounts = this.get(AccountRepository);
    const found = await this.work.read((tx) => accounts.credentials(tx, login));
    const actor = found ? await accounts.actorOf(found.accountId, found.signInGeneration) : null;
    if (!found || !actor) throw new Error(`nobody signs in as ${login}`);
    await this.work.run(null, (tx) => accounts.noteSignIn(tx, found));
    this.actors.set(login, actor);
    this.signedInOn.set(login, today);
    return actor;
  }

  /** Roles were granted: whoever acts next acts with them. */
  forgetRoles(): void {
    this.actors.clear();
  }

  /** A request as the guards would hand it to a use case. */
  async ask<E extends Endpoint>(login: string, said: Said<E>): Promise<Asked<E>> {
    return { ...said, me: await this.as(login), address: '127.0.0.1' } as Asked<E>;
  }

  /** Lets the durable jobs of the moment run, several at a time. @throws Error when one fails: the demo has no excuse. */
  async drain(): Promise<void> {
    const [first] = await this.jobs.drain(lanes);
    if (first) throw new Error(`job ${first.name} failed while the demo was built`, { cause: first.error });
  }
}
