import type { PlanBoard } from '@fortnight/shared/plan/plan.contract';
import type { Language } from '@fortnight/shared/rule/problem';
import type { Say } from '../session/say';
import { dateWords } from '../time/date-words';
import type { GapLine } from './gap-lines';

type Weeks = PlanBoard['supervisorWeeks'];

/** Weeks in which the supervisor teaches less than asked (R7), as lines: the plan may be submitted with them. */
export function thinWeeks(weeks: Weeks, language: Language, say: Say): GapLine[] {
  return weeks
    .filter(({ hours, asked }) => hours < asked)
    .map(({ mondayOn, hours, asked }) => ({
      code: 'thin-week',
      blocks: false,
      rule: 'R7',
      what: '',
      fault: say('plan.submit.thin', { hours, asked }),
      where: say('plan.submit.weekOf', { date: dateWords(mondayOn, language) }),
      act: say('plan.gap.look'),
      place: { sessionId: null, templateId: null, on: mondayOn },
    }));
}
