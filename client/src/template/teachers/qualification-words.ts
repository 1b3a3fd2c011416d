import type { QualificationState, QualificationView } from '@fortnight/shared/topic/qualification.contract';
import type { Reader } from '../../i18n/language';
import type { ListFilter } from '../../ui/list-filter';
import type { Tone } from '../../ui/status';
import type { IconName } from '../../ui/icons.data';
import type { ProgrammeView } from '@fortnight/shared/template/template.contract';
import type { TopicView } from '@fortnight/shared/topic/topic.contract';

/** How a state looks; its words are `topic.may.state.<state>`. */
export const stateLooks: Readonly<Record<QualificationState, { readonly tone: Tone; readonly icon: IconName }>> = {
  'in-force': { tone: 'ok', icon: 'check' },
  expiring: { tone: 'warn', icon: 'clock' },
  expired: { tone: 'bad', icon: 'warn' },
  revoked: { tone: 'neutral', icon: 'block' },
};

/** A topic's name in the reader's language. */
export function topicName({ topicName: zh, topicNameEn }: QualificationView, reader: Reader): string {
  return reader.language() === 'en' ? topicNameEn : zh;
}

/** What the list of who may teach is narrowed by, besides words. */
export function qualificationFilters(
  reader: Reader,
  programmes: readonly ProgrammeView[],
  topics: readonly TopicView[],
): ListFilter[] {
  const nameOf = (one: { readonly name: string; readonly nameEn: string }): string =>
    reader.language() === 'en' ? one.nameEn : one.name;
  const say = (key: string): string => reader.say(`topic.may.${key}`);
  return [
    {
      name: 'state',
      label: reader.say('topic.state'),
      choices: [
        { value: '', label: say('anyState') },
        ...(['valid', 'expiring', 'expired', 'revoked'] as const).map((state) => ({
          value: state,
          label: say(`state.${state}`),
        })),
      ],
    },
    {
      name: 'programmeCode',
      label: reader.say('template.programme'),
      choices: [
        { value: '', label: reader.say('template.allProgrammes') },
        ...programmes.map((one) => ({ value: one.code, label: `${one.code} ${nameOf(one)}` })),
      ],
    },
    {
      name: 'topicId',
      label: say('topic'),
      choices: [
        { value: '', label: say('anyTopic') },
        ...topics.map((one) => ({ value: one.id, label: `${one.programmeCode} ${nameOf(one)}` })),
      ],
    },
  ];
}
