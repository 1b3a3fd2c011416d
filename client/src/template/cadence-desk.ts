import { computed, inject, signal, type Signal } from '@angular/core';
import type { FieldFaultCode } from '@fortnight/shared/rule/field-fault.data';
import { siteEndpoints } from '@fortnight/shared/site/site.contract';
import { cadenceOf, withSaid, type Cadence, type CadencePart } from '@fortnight/shared/template/cadence';
import { cadenceInWords } from '@fortnight/shared/template/cadence-in-words';
import { previewCadence, type CadencePreview } from '@fortnight/shared/template/cadence-preview';
import { daysAhead, judgeCadence, type CadenceProblem } from '@fortnight/shared/template/judge-cadence';
import { readCadence, type CadenceReading } from '@fortnight/shared/template/read-cadence';
import {
  templateEndpoints,
  type PromiseFigures,
  type TemplateBody,
} from '@fortnight/shared/template/template.contract';
import { addDays, mondayOf, type DateRange } from '@fortnight/shared/time/days';
import { workingCalendar } from '@fortnight/shared/time/working-calendar';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { CurrentSite } from '../person/current-site';
import { ServerClock } from '../time/server-clock';
import { todayAt } from '../time/today';

/** Rules that cannot be expanded: there is nothing to preview. */
const unreadable: readonly FieldFaultCode[] = ['rule-not-understood', 'rule-never-happens'];
const weeksShown = 7;

/** The cadence of the template on the page: as a sentence, as judged, and as dates. Everything is reckoned here. */
export type CadenceDesk = ReturnType<typeof cadenceDesk>;

/** Call it where `inject` works. `edit` changes the form's draft. */
export function cadenceDesk(
  draft: Signal<TemplateBody>,
  siteId: Signal<string>,
  edit: (change: Partial<TemplateBody>) => void,
) {
  const [reader, clock, current] = [inject(Reader), inject(ServerClock), inject(CurrentSite)];
  const ofSite = () => (siteId() ? { params: { siteId: siteId() } } : undefined);
  const today = computed(() => todayAt(clock, current.zone()));
  const range = computed((): DateRange => {
    const fromOn = mondayOf(today());
    return { fromOn, untilOn: addDays(fromOn, weeksShown * 7 - 1) };
  });
  const programmes = apiResource(templateEndpoints.listProgrammes, ofSite);
  const sites = apiResource(siteEndpoints.listSites, () => ({}));
  const calendar = apiResource(siteEndpoints.readCalendar, () => {
    const sent = ofSite();
    const query = { fromOn: range().fromOn, untilOn: addDays(today(), daysAhead + 370) };
    return sent && { ...sent, query };
  });
  const site = computed(() => sites.value()?.find(({ id }) => id === siteId()));
  const policy = computed(() => programmes.value()?.find(({ id }) => id === draft().programmeId)?.promise ?? null);
  const typed = signal<string | null>(null);
  /** What a sentence said of the figures, where policy says otherwise: shown and refused, never sent. */
  const saidFigures = signal<PromiseFigures | null>(null);
  const cadence = computed(() => cadenceOf(draft(), saidFigures() ?? policy()));
  const sentence = computed(() => typed() ?? cadenceInWords(cadence(), reader.language()));
  const reading = computed((): CadenceReading => readCadence(sentence(), today()));
  const judging = computed(() => {
    const [facts, place] = [calendar.value(), site()];
    if (!facts || !place) return undefined;
    const { anchorMonday, opensLocally, closesLocally } = place;
    const hours = { opensLocally, closesLocally, weekend: facts.weekend };
    return { calendar: workingCalendar(facts), anchorMonday, ...hours, today: today(), policy: policy() };
  });
  const problems = computed((): CadenceProblem[] => {
    const by = judging();
    return by && programmes.value() ? judgeCadence(cadence(), by) : [];
  });
  const preview = computed((): CadencePreview => {
    const by = judging();
    const isBroken = problems().some(({ code }) => unreadable.includes(code));
    if (!by || isBroken) return { dates: [], lost: [], windows: [] };
    return previewCadence(cadence(), range(), by);
  });
  const take = (next: Cadence): void => {
    const { figures, ...rest } = next;
    const isPolicy = JSON.stringify(figures) === JSON.stringify(policy());
    saidFigures.set(isPolicy ? null : figures);
    edit(rest);
  };
  const pointed = signal<CadencePart | null>(null);
  /** Parts whose words and controls contradict each other. */
  const faulty = computed((): ReadonlySet<CadencePart> => {
    return new Set(problems().flatMap(({ isRefused, parts }) => (isRefused ? parts : [])));
  });
  return {
    today,
    range,
    site,
    calendar,
    programmes,
    policy,
    cadence,
    sentence,
    reading,
    problems,
    preview,
    isTyping: computed(() => typed() !== null),
    /** Every key changes the value, as far as the sentence is understood. */
    type: (text: string): void => {
      typed.set(text);
      const { said } = readCadence(text, today());
      if (said) take(withSaid({ ...cadence(), figures: policy() }, said));
    },
    /** Leaving the field: what was understood is shown as the house writes it. */
    settle: (): void => {
      if (reading().said) typed.set(null);
    },
    /** A control or an offer: the sentence follows. */
    change: (change: Partial<Cadence>): void => {
      typed.set(null);
      take({ ...cadence(), ...change });
    },
    forget: (): void => {
      typed.set(null);
      saidFigures.set(null);
    },
    /** What keeps the template from being saved. */
    refused: computed(() => problems().filter(({ isRefused }) => isRefused)),
    faulty,
    /** The part in whose words the caret stands. */
    pointed,
    /** How a row of controls looks: the caret stands in its words, or these contradict others. */
    look: (...parts: readonly CadencePart[]): string => {
      const here = pointed();
      const isWrong = parts.some((part) => faulty().has(part));
      return [here && parts.includes(here) ? 'here' : '', isWrong ? 'wrong' : ''].join(' ').trim();
    },
  };
}
