import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  linkedSignal,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { coverEndpoints } from '@fortnight/shared/person/cover.contract';
import { shiftRosterEndpoints, type SetDaysBody } from '@fortnight/shared/person/shift-roster.contract';
import { mayEditRoster } from '@fortnight/shared/person/shift-roster.rules';
import { pathOf } from '@fortnight/shared/rule/endpoint';
import { siteEndpoints } from '@fortnight/shared/site/site.contract';
import { refuse, type Verdict } from '@fortnight/shared/rule/verdict';
import { addMonths, firstOfMonth, lastOfMonth, monthOf } from '@fortnight/shared/time/days';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../../api/api-resource';
import { queryText } from '../../api/request';
import { Reader } from '../../i18n/language';
import { CoverageNote } from '../../site/coverage-note';
import { monthWords } from '../../time/date-words';
import { ServerClock } from '../../time/server-clock';
import { todayAt } from '../../time/today';
import { Empty } from '../../ui/empty';
import { textOf } from '../../ui/form-draft';
import { Icon } from '../../ui/icon';
import { listAddress } from '../../ui/list-address';
import { MonthStepper } from '../../ui/month-stepper';
import { HeadActs, HeadLead, PageHead } from '../../ui/page-head';
import { ProblemPanel } from '../../ui/problem-panel';
import { Skeleton } from '../../ui/skeleton';
import { VerdictDirective } from '../../ui/verdict';
import { CurrentSite } from '../current-site';
import { Me } from '../me';
import { CoverGaps } from './cover-gaps';
import { pickedIn, type Rectangle } from './grid-selection';
import { monthGrid } from './month-grid';
import { PatternPanel } from './pattern-panel';
import { RosterActs } from './roster-acts';
import { RosterStart } from './roster-start';
import { SelectionPanel } from './selection-panel';
import { ShiftGrid } from './shift-grid';
import { ShiftLegend } from './shift-legend';

/** 排班: the shifts of a team in a month, with its patterns, exceptions and swaps. Team and month live in the address. */
@Component({
  selector: 'fn-shift-roster-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    CoverGaps,
    CoverageNote,
    Empty,
    HeadActs,
    HeadLead,
    Icon,
    MonthStepper,
    PageHead,
    PatternPanel,
    ProblemPanel,
    RosterStart,
    RouterLink,
    SelectionPanel,
    ShiftGrid,
    ShiftLegend,
    Skeleton,
    TranslocoPipe,
    VerdictDirective,
  ],
  providers: [RosterActs],
  templateUrl: './shift-roster.page.html',
  styleUrl: './shift-roster.page.css',
})
export class ShiftRosterPage {
  private readonly reader = inject(Reader);
  private readonly me = inject(Me);
  private readonly site = inject(CurrentSite);
  private readonly clock = inject(ServerClock);
  private readonly address = listAddress();
  protected readonly acts = inject(RosterActs);
  protected readonly text = textOf;
  protected readonly today = computed(() => todayAt(this.clock, this.site.zone()));

  private readonly allTeams = apiResource(siteEndpoints.listTeams, () => {
    const siteId = this.site.id();
    return siteId ? { params: { siteId } } : undefined;
  });
  protected readonly teams = computed(() => this.allTeams.value()?.filter(({ isActive }) => isActive));
  /** The one in the address, the one that I lead, my own, or the first. */
  protected readonly team = computed(() => {
    const teams = this.teams() ?? [];
    const led = this.me.view()?.roles.map(({ teamId }) => teamId) ?? [];
    return (
      teams.find(({ id }) => id === this.address.get('team')) ?? teams.find(({ id }) => led.includes(id)) ?? teams[0]
    );
  });
  protected readonly month = computed(() => {
    const asked = this.address.get('month');
    return /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/.test(asked) ? asked : monthOf(this.today());
  });
  protected readonly roster = apiResource(shiftRosterEndpoints.readShiftRoster, () => {
    const [siteId, teamId] = [this.site.id(), this.team()?.id];
    return siteId && teamId ? { params: { siteId }, query: { month: this.month(), teamId } } : undefined;
  });
  protected readonly grid = computed(() => {
    const view = this.roster.value();
    return view && monthGrid(view, this.today(), this.reader.language());
  });
  protected readonly current = computed(() =>
    (this.roster.value()?.patterns ?? []).filter((one) => one.replacedOn === null),
  );
  /** The month, where a pattern follows the working calendar: what that does not know, the roster guesses. */
  protected readonly guessable = computed(() => {
    const follows = this.current().some(({ followsCalendar }) => followsCalendar);
    return follows ? { fromOn: firstOfMonth(this.month()), untilOn: lastOfMonth(this.month()) } : null;
  });
  protected readonly mayEdit = computed((): Verdict => {
    const [view, me] = [this.roster.value(), this.me.view()];
    const team = view?.teams[0];
    return view && team && me ? mayEditRoster(me, { ...team, siteId: view.siteId }) : refuse('right-missing');
  });
  protected readonly mayImport = computed(() => this.me.may('roster.edit', this.site.id()));
  protected readonly gaps = apiResource(coverEndpoints.readCoverGaps, () => {
    const [siteId, teamId] = [this.site.id(), this.team()?.id];
    return siteId && teamId ? { params: { siteId }, query: { teamId } } : undefined;
  });
  /** The day in the address is where a link to a gap leads; then it is the reader's. */
  private readonly linkedColumn = computed(() => {
    const on = this.address.get('on');
    return on === '' ? -1 : (this.grid()?.days.findIndex((day) => day.on === on) ?? -1);
  });
  protected readonly selection = linkedSignal<string, Rectangle | null>({
    source: () => (this.linkedColumn() < 0 ? '' : `${this.address.get('on')} ${this.linkedColumn()}`),
    computation: (source) => {
      const at = [0, untracked(this.linkedColumn)] as const;
      return source === '' ? null : { anchor: at, focus: at };
    },
  });
  protected readonly picked = computed(() => {
    const grid = this.grid();
    return grid ? pickedIn(grid, this.selection()) : [];
  });
  protected readonly panel = signal<'none' | 'patterns' | 'selection'>('none');
  protected readonly label = computed(
    () => `${this.team()?.name ?? ''} ${monthWords(this.month(), this.reader.language())}`,
  );
  protected readonly exportAddress = computed(
    () =>
      pathOf(shiftRosterEndpoints.exportShiftRoster.path, { teamId: this.team()?.id ?? '' }) +
      queryText({ month: this.month() }),
  );
  private readonly shown = viewChild(ShiftGrid);

  protected showShort(): void {
    this.shown()?.showShort();
  }

  protected changed(): void {
    this.roster.reload();
    this.gaps.reload();
  }

  protected step(by: number): void {
    this.selection.set(null);
    this.address.set({ month: addMonths(this.month(), by), on: '' });
  }

  protected toToday(): void {
    this.address.set({ month: '' });
  }

  protected choose(teamId: string): void {
    this.selection.set(null);
    this.panel.set('none');
    this.address.set({ team: teamId, on: '' });
  }

  protected selected(rectangle: Rectangle | null): void {
    this.selection.set(rectangle);
    if (rectangle && this.panel() !== 'patterns') this.panel.set('selection');
  }

  protected async fill(to: SetDaysBody['to']): Promise<void> {
    const [team, grid] = [this.team(), this.grid()];
    if (!team || !grid) return;
    if (await this.acts.fill(team.id, this.picked(), to, grid.looks)) this.changed();
    this.shown()?.focusCell();
  }
}
