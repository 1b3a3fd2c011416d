import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AccessRole, AccessRow, AccessSort } from '@fortnight/shared/person/access.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { MomentPipe } from '../time/date.pipes';
import { Avatar } from '../ui/avatar';
import { ListCell } from '../ui/list-cell';
import type { ListFilter } from '../ui/list-filter';
import { ListFrame, type ListWords } from '../ui/list-frame';
import type { ListState } from '../ui/list-state';
import type { ListColumn } from '../ui/list-table';
import { Status } from '../ui/status';
import { Me } from './me';

/** Roles of one site, in words. */
interface RolesAtSite {
  readonly siteId: string;
  readonly siteName: string;
  readonly words: readonly string[];
}

/** People with their roles and accounts as rows; whoever is at home at a site that I see opens their own page. */
@Component({
  selector: 'fn-access-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Avatar, ListCell, ListFrame, MomentPipe, RouterLink, Status, TranslocoPipe],
  templateUrl: './access-table.html',
  styleUrl: './access-table.css',
})
export class AccessTable {
  private readonly me = inject(Me);
  private readonly reader = inject(Reader);
  readonly list = input.required<ListState<AccessRow, AccessSort>>();
  readonly filters = input.required<readonly ListFilter[]>();
  /** Whether roles say at which site they are held. */
  readonly namesSites = input(false);

  protected readonly words: ListWords = {
    title: 'person.access.title',
    search: 'person.access.search',
    noneFound: 'person.noneFound',
  };
  protected readonly columns: readonly ListColumn<AccessSort | 'roles'>[] = [
    { key: 'name', label: 'person.name' },
    { key: 'roles', label: 'person.roles', look: 'rest', isFixed: true },
    { key: 'site', label: 'app.site', look: 'wide' },
    { key: 'account', label: 'person.account' },
    { key: 'lastSignIn', label: 'person.access.lastSignIn', look: 'late' },
  ];

  protected isKnown({ siteId }: AccessRow): boolean {
    return this.me.holds('person.read', siteId);
  }

  /** Sites in the order of the row, each with its roles. */
  protected rolesOf({ roles }: AccessRow): RolesAtSite[] {
    const bySite = new Map<string, AccessRole[]>();
    for (const held of roles) bySite.set(held.siteId, [...(bySite.get(held.siteId) ?? []), held]);
    return [...bySite.values()].map((held) => ({
      siteId: held[0]?.siteId ?? '',
      siteName: held[0]?.siteName ?? '',
      words: held.map(({ role, teamName }) =>
        [this.reader.say(`person.role.${role}`), teamName].filter(Boolean).join(' '),
      ),
    }));
  }
}
