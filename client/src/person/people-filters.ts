import { noTeam } from '@fortnight/shared/person/employee-query';
import { roles } from '@fortnight/shared/person/rights.data';
import type { TeamView } from '@fortnight/shared/site/site.contract';
import type { Reader } from '../i18n/language';
import type { ListFilter } from '../ui/list-filter';

/** What the list of employees is narrowed by, besides words. Without a status it shows who is active. */
export function peopleFilters(reader: Reader, teams: readonly TeamView[]): ListFilter[] {
  const say = (key: string): string => reader.say(`person.${key}`);
  return [
    {
      name: 'teamId',
      label: say('team'),
      choices: [
        { value: '', label: say('allTeams') },
        ...teams.map(({ id, name }) => ({ value: id, label: name })),
        { value: noTeam, label: say('noTeam') },
      ],
    },
    {
      name: 'status',
      label: say('statusLabel'),
      choices: [
        { value: '', label: say('status.active') },
        { value: 'left', label: say('status.left') },
        { value: 'all', label: say('anyStatus') },
      ],
    },
    roleFilter(reader),
    {
      name: 'account',
      label: say('account'),
      choices: [
        { value: '', label: say('anyAccount') },
        { value: 'with', label: say('withAccount') },
        { value: 'without', label: say('withoutAccount') },
      ],
    },
  ];
}

/** The roles that somebody was granted. */
export function roleFilter(reader: Reader): ListFilter {
  return {
    name: 'role',
    label: reader.say('person.roles'),
    choices: [
      { value: '', label: reader.say('person.anyRole') },
      ...roles.map((role) => ({ value: role, label: reader.say(`person.role.${role}`) })),
    ],
  };
}
