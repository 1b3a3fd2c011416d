import { openLimits } from '@fortnight/shared/template/programme.rules';
import type { TemplateBody, TemplateView } from '@fortnight/shared/template/template.contract';

/** The editable part of a template. */
export function bodyOf(template: TemplateView): TemplateBody {
  const { name, nameEn, programmeId, topicIds, ruleSet, limits, onDayOff, startsLocally, minutes } = template;
  const { audience, instructorRoles, roomId, isActive } = template;
  return {
    name,
    nameEn,
    programmeId,
    topicIds,
    ruleSet,
    limits,
    onDayOff,
    startsLocally,
    minutes,
    audience,
    instructorRoles,
    roomId,
    isActive,
  };
}

/** What a new template begins with: every Tuesday afternoon, for each team. */
export function emptyTemplate(): TemplateBody {
  return {
    name: '',
    nameEn: '',
    programmeId: '',
    topicIds: [],
    ruleSet: { rules: ['FREQ=WEEKLY;BYDAY=TU'], extraOn: [], exceptOn: [] },
    limits: openLimits,
    onDayOff: 'nearest',
    startsLocally: '14:00',
    minutes: 60,
    audience: 'team',
    instructorRoles: ['supervisor', 'team-leader', 'post-coach'],
    roomId: null,
    isActive: true,
  };
}
