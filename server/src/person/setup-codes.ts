import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { setupCodeLength, setupCodeLetters, setupCodeOf, setupCodeText } from '@fortnight/shared/person/setup-code';
import { Refused } from '../platform/refused';
import type { ReadTx, Tx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';

/**
 * The code that whoever started a new installation knows and a stranger on the network does not. It is made at each
 * start while there is nothing yet, and used up by the setup; only its hash is kept.
 */
@Injectable()
export class SetupCodes {
  constructor(private readonly work: UnitOfWork) {}

  /** Whether there is nothing yet, so that a company may be founded. */
  async isNew(tx: ReadTx): Promise<boolean> {
    return (await tx.query('SELECT FROM site LIMIT 1')).length === 0;
  }

  /** A new code, as it is to be printed; it ends the one before. @returns null where there is a company already. */
  async issue(): Promise<string | null> {
    if (!(await this.work.read((tx) => this.isNew(tx)))) return null;
    const letters = Array.from({ length: setupCodeLength }, () => setupCodeLetters[randomInt(setupCodeLetters.length)]);
    const code = letters.join('');
    await this.work.run(null, async (tx) => {
      tx.bookkeeping('a code to set up with is nobody’s act');
      await tx.execute(
        `INSERT INTO setup_code (id, code_hash, made_at) VALUES (true, $1, $2)
         ON CONFLICT (id) DO UPDATE SET code_hash = excluded.code_hash, made_at = excluded.made_at`,
        [hashOf(code).toString('hex'), tx.atText],
      );
    });
    return setupCodeText(code);
  }

  /** @throws Refused 409 when there is a company already, 403 for any other code than the newest. */
  async ensureMaySetUp(tx: ReadTx, typed: string): Promise<void> {
    if (!(await this.isNew(tx))) throw new Refused('already-set-up');
    const [known] = await tx.query<{ hash: string }>('SELECT code_hash AS hash FROM setup_code');
    const isRight = known && timingSafeEqual(Buffer.from(known.hash, 'hex'), hashOf(setupCodeOf(typed)));
    if (!isRight) throw new Refused('setup-code-wrong');
  }

  async useUp(tx: Tx): Promise<void> {
    await tx.execute('DELETE FROM setup_code');
  }
}

function hashOf(code: string): Buffer {
  return createHash('sha256').update(`fortnight:setup-code:${code}`).digest();
}
