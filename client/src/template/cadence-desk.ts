import { computed, inject, signal, type Signal } from '@angular/core';
import type { FieldFaultCode } from '@fortnight/shared/rule/field-fault.data';
import { siteEndpoints } from '@fortnight/shared/site/site.contract';
import { cadenceOf, type Cadence, type CadencePart } from '@fortnight/shared/template/cadence';
import { withSaid } from '@fortnight/shared/template/with-said';
import { cadenceInWords } from '@fortnight/shared/template/cadence-in-words';
import { previewCadence, type CadencePreview } from '@fortnight/shared/template/cadence-preview';
import { daysAhead, type CadenceProblem, type JudgingSite } from '@fortnight/shared/template/cadence-judging';
import { judgeCadence } from '@fortnight/shared/template/judge-cadence';
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

/** The form whose template's cadence lies on the desk. */
interface EditedForm {
  readonly draft: Signal<TemplateBody>;
  readonly siteId: Signal<string>;
  readonly edit: (change: Partial<TemplateBody>) => void;
}

/**
 * The cadence of the template on the page: as a sentence, as judged, and as dates. Everything is reckoned here as it is
 * typed. Make it where `inject` works.
 */
export class CadenceDesk {
  private readonly reader = inject(Reader);
  private readonly clock = inject(ServerClock);
  private readonly current = inject(CurrentSite);

  constructor(private readonly form: EditedForm) {}

  readonly today = computed(() => todayAt(this.clock, this.current.zone()));
  readonly range = computed((): DateRange => {
    const fromOn = mondayOf(this.today());
    return { fromOn, untilOn: addDays(fromOn, weeksShown * 7 - 1) };
  });
  readonly programmes = apiResource(templateEndpoints.listProgrammes, () => this.ofSite());
  readonly calendar = apiResource(siteEndpoints.readCalendar, () => {
    const sent = this.ofSite();
    const query = { fromOn: this.range().fromOn, untilOn: addDays(this.today(), daysAhead + 370) };
    return sent && { ...sent, query };
  });
  private readonly sites = apiResource(siteEndpoints.listSites, () => ({}));
  readonly site = computed(() => this.sites.value()?.find(({ id }) => id === this.form.siteId()));
  readonly policy = computed(
    () => this.programmes.value()?.find(({ id }) => id === this.form.draft().programmeId)?.promise ?? null,
  );

  private readonly typed = signal<string | null>(null);
  /** What a sentence said of the figures, where policy says otherwise: shown and refused, never sent. */
  private readonly saidFigures = signal<PromiseFigures | null>(null);
  readonly cadence = computed(() => cadenceOf(this.form.draft(), this.saidFigures() ?? this.policy()));
  readonly sentence = computed(() => this.typed() ?? cadenceInWords(this.cadence(), this.reader.language()));
  readonly reading = computed((): CadenceReading => readCadence(this.sentence(), this.today()));
  private readonly judging = computed((): JudgingSite | undefined => {
    const [facts, place] = [this.calendar.value(), this.site()];
    if (!facts || !place) return undefined;
    const { anchorMonday, opensLocally, closesLocally } = place;
    const hours = { opensLocally, closesLocally, weekend: facts.weekend };
    const [today, policy] = [this.today(), this.policy()];
    return { calendar: workingCalendar(facts), anchorMonday, ...hours, today, policy };
  });
  readonly problems = computed((): CadenceProblem[] => {
    const by = this.judging();
    return by && this.programmes.value() ? judgeCadence(this.cadence(), by) : [];
  });
  readonly preview = computed((): CadencePreview => {
    const by = this.judging();
    const isBroken = this.problems().some(({ code }) => unreadable.includes(code));
    if (!by || isBroken) return { dates: [], lost: [], windows: [] };
    return previewCadence(this.cadence(), this.range(), by);
  });
  /** What keeps the template from being saved. */
  readonly refused = computed(() => this.problems().filter(({ isRefused }) => isRefused));
  /** Parts whose words and controls contradict each other. */
  readonly faulty = computed((): ReadonlySet<CadencePart> => new Set(this.refused().flatMap(({ parts }) => parts)));
  /** The part in whose words the caret stands. */
  readonly pointed = signal<CadencePart | null>(null);

  /** Every key changes the value, as far as the sentence is understood. */
  type(text: string): void {
    this.typed.set(text);
    const { said } = readCadence(text, this.today());
    if (said) this.take(withSaid({ ...this.cadence(), figures: this.policy() }, said));
  }

  /** Leaving the field: what was understood is shown as the house writes it. */
  settle(): void {
    if (this.reading().said) this.typed.set(null);
  }

  /** A control or an offer: the sentence follows. */
  change(change: Partial<Cadence>): void {
    this.typed.set(null);
    this.take({ ...this.cadence(), ...change });
  }

  forget(): void {
    this.typed.set(null);
    this.saidFigures.set(null);
  }

  /** How a row of controls looks: the caret stands in its words, or these contradict others. */
  look(...parts: readonly CadencePart[]): string {
    const here = this.pointed();
    const isWrong = parts.some((part) => this.faulty().has(part));
    return [here && parts.includes(here) ? 'here' : '', isWrong ? 'wrong' : ''].join(' ').trim();
  }

  private take({ figures, ...rest }: Cadence): void {
    const isPolicy = JSON.stringify(figures) === JSON.stringify(this.policy());
    this.saidFigures.set(isPolicy ? null : figures);
    this.form.edit(rest);
  }

  private ofSite(): { params: { siteId: string } } | undefined {
    return this.form.siteId() ? { params: { siteId: this.form.siteId() } } : undefined;
  }
}
