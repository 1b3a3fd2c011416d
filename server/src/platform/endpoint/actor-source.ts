import type { Actor } from '@fortnight/shared/person/access.rules';

/** Who stands behind a sign-in. The room that knows accounts provides it; the platform asks on each request. */
export abstract class ActorSource {
  /**
   * The actor with the roles held now, or null when the account is gone, locked, or has ended its sign-ins since
   * (`signInGeneration` is the one that the sign-in was made under).
   */
  abstract actorOf(accountId: string, signInGeneration: number): Promise<Actor | null>;
}
