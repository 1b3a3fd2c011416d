import type { ProgrammeView } from '@fortnight/shared/template/template.contract';
import type { Reader } from '../i18n/language';
import type { ListFilter } from '../ui/list-filter';

/** Of which programme. */
export function programmeFilter(reader: Reader, programmes: readonly ProgrammeView[]): ListFilter {
  const nameOf = ({ name, nameEn }: ProgrammeView): string => (reader.language() === 'en' ? nameEn : name);
  return {
    name: 'programmeId',
    label: reader.say('template.programme'),
    choices: [
      { value: '', label: reader.say('template.allProgrammes') },
      ...programmes.map((one) => ({ value: one.id, label: `${one.code} ${nameOf(one)}` })),
    ],
  };
}

/** What the list of templates is narrowed by, besides words. */
export function templateFilters(reader: Reader, programmes: readonly ProgrammeView[]): ListFilter[] {
  const say = (key: string): string => reader.say(`template.${key}`);
  return [
    programmeFilter(reader, programmes),
    {
      name: 'state',
      label: say('state'),
      choices: [
        { value: '', label: say('anyState') },
        { value: 'active', label: say('active') },
        { value: 'inactive', label: say('inactive') },
      ],
    },
  ];
}
