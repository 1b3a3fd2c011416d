import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { holds, type Actor } from '@fortnight/shared/person/access.rules';
import type { Endpoint } from '@fortnight/shared/rule/endpoint';
import type { Request } from 'express';
import { Refused } from '../refused';
import { currentContext } from '../request-context';
import { ActorSource } from './actor-source';
import { requestState } from './asked';
import { endpointOf } from './serves';

/** Lets a request in only if its endpoint says who may call it, and the caller is one of them. Default closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly modules: ModuleRef) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const endpoint = endpointOf(context.getHandler());
    if (!endpoint) throw new Refused('not-found');
    const request = context.switchToHttp().getRequest<Request>();
    const actor = await this.actorBehind(request);
    requestState(request).actor = actor;
    const found = currentContext();
    if (actor && found) found.language = actor.language;
    ensureAccess(endpoint, actor);
    return true;
  }

  private async actorBehind({ session }: Request): Promise<Actor | null> {
    if (!session?.accountId) return null;
    return this.modules.get(ActorSource, { strict: false }).actorOf(session.accountId, session.signInGeneration ?? 0);
  }
}

/** @throws Refused 401 or 403. The right must be held somewhere; where, the query asks. */
function ensureAccess({ may }: Endpoint, actor: Actor | null): void {
  if (may === 'anyone') return;
  if (!actor) throw new Refused('not-signed-in');
  if (may !== 'signed-in' && !holds(actor, may)) throw new Refused('right-missing');
}
