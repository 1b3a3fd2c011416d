import { Injectable } from '@nestjs/common';
import type { CompanyView } from '@fortnight/shared/site/company.contract';
import { ensureFound } from '../platform/refused';
import type { ReadTx, Tx } from '../platform/transaction';

/** The one company of an installation. */
@Injectable()
export class CompanyRepository {
  async read(tx: ReadTx): Promise<CompanyView> {
    return ensureFound((await tx.query<CompanyView>('SELECT name, version FROM company'))[0]);
  }

  async found(tx: Tx, name: string): Promise<void> {
    await tx.execute('INSERT INTO company (id, name, version) VALUES (true, $1, 1)', [name]);
    await tx.audit({ siteId: null, action: 'company-founded', noun: 'company', nounId: 'company', after: { name } });
  }

  /** @returns how many rows it changed: none when somebody was faster. */
  rename(tx: Tx, name: string, version: number): Promise<number> {
    return tx.execute('UPDATE company SET name = $1, version = version + 1 WHERE version = $2', [name, version]);
  }
}
