import { Injectable } from '@nestjs/common';
import { mayDeactivate } from '@fortnight/shared/site/place.rules';
import type { PlaceUse } from '@fortnight/shared/site/place.contract';
import { ensure, ensureWritten } from '../platform/refused';
import type { Tx } from '../platform/transaction';

/** A site, team or room as far as its use is concerned. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly isActive: boolean;
}

/** Takes a site, team or room out of use or into use again, inside the unit of whoever knows what it touches. */
@Injectable()
export class SetActivity {
  /** @returns whether anything changed. @throws Refused 412 for a stale version, 409 by `mayDeactivate`. */
  async within(
    tx: Tx,
    what: 'site' | 'team' | 'room',
    place: Place,
    wanted: { readonly isActive: boolean; readonly version: number; readonly siteId: string; readonly use: PlaceUse },
  ): Promise<boolean> {
    ensureWritten(
      await tx.execute(`UPDATE ${what} SET version = version + 1 WHERE id = $1 AND version = $2`, [
        place.id,
        wanted.version,
      ]),
    );
    await this.turn(tx, what, place, wanted);
    return place.isActive !== wanted.isActive;
  }

  /** The same, inside of a write that has minded the version. @throws Refused 409 by `mayDeactivate`. */
  async turn(
    tx: Tx,
    what: 'site' | 'team' | 'room',
    place: Place,
    { isActive, siteId, use }: { readonly isActive: boolean; readonly siteId: string; readonly use: PlaceUse },
  ): Promise<void> {
    if (!isActive) ensure(mayDeactivate(what, place.name, use));
    await tx.execute(`UPDATE ${what} SET is_active = $2 WHERE id = $1`, [place.id, isActive]);
    const entry = { siteId, noun: what, nounId: place.id, before: { isActive: place.isActive } };
    if (isActive) await tx.audit({ action: 'taken-into-use', ...entry, after: { isActive } });
    else await tx.audit({ action: 'taken-out-of-use', ...entry, after: { isActive, touches: use } });
  }
}
