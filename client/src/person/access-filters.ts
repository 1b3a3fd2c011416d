import { accountStates } from '@fortnight/shared/person/access.contract';
import type { MeView } from '@fortnight/shared/person/person.contract';
import type { Reader } from '../i18n/language';
import type { ListFilter } from '../ui/list-filter';
import { roleFilter } from './people-filters';

/** What the overview of roles and accounts is narrowed by, besides words. Trainees are so by their team, not by a grant. */
export function accessFilters(reader: Reader, sites: MeView['sites']): ListFilter[] {
  const say = (key: string): string => reader.say(`person.access.${key}`);
  const bySite: ListFilter = {
    name: 'siteId',
    label: reader.say('app.site'),
    choices: [{ value: '', label: say('allSites') }, ...sites.map(({ id, name }) => ({ value: id, label: name }))],
  };
  const byAccount: ListFilter = {
    name: 'account',
    label: reader.say('person.account'),
    choices: [
      { value: '', label: reader.say('person.anyAccount') },
      ...accountStates.map((state) => ({ value: state, label: say(`state.${state}`) })),
    ],
  };
  return [...(sites.length > 1 ? [bySite] : []), roleFilter(reader), byAccount];
}
