import type { Actor } from '@fortnight/shared/person/access.rules';

/** Who stands behind a signed-in session. The room that knows accounts provides it; the platform asks on each request. */
export abstract class ActorSource {
  /**
   * The actor with the roles held now, or null when the account is gone, locked, or has ended its sessions since
   * (`sessionGeneration` is the one that the session was opened under).
   */
  abstract actorOf(accountId: string, sessionGeneration: number): Promise<Actor | null>;
}
