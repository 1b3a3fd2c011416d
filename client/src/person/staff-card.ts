import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { mayEndEmployment } from '@fortnight/shared/person/departure.rules';
import { employeeBodyOf } from '@fortnight/shared/person/employee-body';
import { personEndpoints, type EmployeeView } from '@fortnight/shared/person/person.contract';
import { staffEndpoints } from '@fortnight/shared/person/staff.contract';
import { mayTransfer } from '@fortnight/shared/person/transfer.rules';
import { firstRefusal, refuse, type Verdict } from '@fortnight/shared/rule/verdict';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../api/api-client';
import { Reader } from '../i18n/language';
import { Ask, type Question } from '../ui/ask';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { textOf } from '../ui/form-draft';
import { gesture } from '../ui/gesture';
import { ProblemPanel } from '../ui/problem-panel';
import { VerdictDirective } from '../ui/verdict';
import { Me } from './me';
import { gapWords } from './shifts/gap-words';
import { placeChoice } from './place-choice';

/** Where somebody works, and whether they do: transfer, leaving and coming back. Each says first what it touches. */
@Component({
  selector: 'fn-staff-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, ProblemPanel, TranslocoPipe, VerdictDirective],
  templateUrl: './staff-card.html',
})
export class StaffCard {
  private readonly api = inject(ApiClient);
  private readonly ask = inject(Ask);
  private readonly me = inject(Me);
  private readonly reader = inject(Reader);
  readonly employee = input.required<EmployeeView>();
  readonly verdict = input.required<Verdict>();
  readonly saved = output<EmployeeView>();

  protected readonly text = textOf;
  protected readonly writing = gesture();
  protected readonly place = placeChoice('person.edit', () => this.employee().siteId);
  protected readonly teamId = linkedSignal(() =>
    this.place.siteId() === this.employee().siteId ? this.employee().teamId : null,
  );
  private readonly to = computed(() => ({ siteId: this.place.siteId(), teamId: this.teamId() }));
  protected readonly mayMove = computed(() =>
    firstRefusal(this.verdict, () => mayTransfer(this.employee(), this.to())),
  );
  protected readonly mayLeave = computed(() => {
    const me = this.me.view();
    return firstRefusal(this.verdict, () => (me ? mayEndEmployment(me, this.employee()) : refuse('right-missing')));
  });

  protected async transfer(): Promise<void> {
    const { id: employeeId, name, post, version } = this.employee();
    const { siteId, teamId } = this.to();
    const place = [
      this.place.sites().find(({ id }) => id === siteId)?.name,
      this.place.teams().find(({ id }) => id === teamId)?.name,
    ];
    const to = place.filter(Boolean).join(' ');
    const decision = await this.ask.decide({
      title: this.reader.say('person.move.ask', { name, to }),
      ...(await this.touches(teamId, this.reader.say('person.move.what'))),
      act: this.reader.say('person.move.act', { to }),
    });
    if (!decision) return;
    const body = { siteId, teamId, post };
    await this.write(() => this.api.call(personEndpoints.transferEmployee, { params: { employeeId }, body, version }));
  }

  protected async leave(): Promise<void> {
    const { name } = this.employee();
    const decision = await this.ask.decide({
      title: this.reader.say('person.leave.ask', { name }),
      ...(await this.touches(null, this.reader.say('person.leave.what'))),
      act: this.reader.say('person.leave.act', { name }),
      isDangerous: true,
    });
    if (decision) await this.setStatus('left');
  }

  /** What the move does to sessions ahead, in words and figures; nothing where it cannot be told. */
  private async touches(toTeamId: string | null, what: string): Promise<Pick<Question, 'text' | 'price'>> {
    const moves = [{ employeeId: this.employee().id, toTeamId }];
    const told = await this.api.call(staffEndpoints.previewMoves, { body: { moves } });
    const taught = told.taught > 0 ? this.reader.say('person.move.taught', { count: told.taught }) : '';
    const figure = (name: 'ended' | 'begun' | 'mails') => ({
      figure: told[name],
      label: this.reader.say(`person.move.${name}`),
    });
    const count = told.gaps.length;
    const gaps =
      count > 0 ? this.reader.say('person.move.gaps', { count, shifts: gapWords(told.gaps, this.reader) }) : '';
    return { text: `${what}${taught}${gaps}`, price: [figure('ended'), figure('begun'), figure('mails')] };
  }

  protected comeBack(): Promise<void> {
    return this.setStatus('active');
  }

  private setStatus(status: EmployeeView['status']): Promise<void> {
    const { id: employeeId, version } = this.employee();
    const body = { ...employeeBodyOf(this.employee()), status };
    return this.write(() => this.api.call(personEndpoints.editEmployee, { params: { employeeId }, body, version }));
  }

  private async write(act: () => Promise<EmployeeView>): Promise<void> {
    const saved = await this.writing.run(act);
    if (saved) this.saved.emit(saved);
  }
}
