import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { holds } from '@fortnight/shared/person/access.rules';
import { policyValueSchema } from '@fortnight/shared/policy/policy';
import { policyFigures, type PolicyFigure } from '@fortnight/shared/policy/policy.data';
import {
  figureBody,
  policyEndpoints,
  type FigureBody,
  type SiteFigures,
} from '@fortnight/shared/policy/policy.contract';
import { addDays } from '@fortnight/shared/time/days';
import { isDateText } from '@fortnight/shared/time/time-text';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../api/api-client';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { CurrentSite } from '../person/current-site';
import { Me } from '../person/me';
import { DateTextPipe } from '../time/date.pipes';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { formDraft, textOf } from '../ui/form-draft';
import { Icon } from '../ui/icon';
import { ProblemPanel } from '../ui/problem-panel';
import { Toasts } from '../ui/toasts';
import { VerdictDirective } from '../ui/verdict';
import { FigureHistory } from './figure-history';
import { FigureTouches } from './figure-touches';
import type { FigureRow } from './figure-rows';
import { FigureValueField } from './figure-value-field';
import { figureName, unitWords, valueWords } from './figure-words';

/** One figure: its value, a change from a date on that says first whom it touches, and its history. */
@Component({
  selector: 'fn-figure-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Control,
    DateTextPipe,
    Field,
    FigureHistory,
    FigureTouches,
    FigureValueField,
    Icon,
    ProblemPanel,
    TranslocoPipe,
    VerdictDirective,
  ],
  templateUrl: './figure-panel.html',
})
export class FigurePanel {
  private readonly api = inject(ApiClient);
  private readonly me = inject(Me);
  private readonly site = inject(CurrentSite);
  private readonly toasts = inject(Toasts);
  protected readonly reader = inject(Reader);
  readonly row = input.required<FigureRow>();
  /** Today at the site. */
  readonly on = input.required<string>();
  readonly changed = output<readonly SiteFigures[]>();
  readonly closed = output();

  protected readonly text = textOf;
  protected readonly figure = computed<PolicyFigure>(() => policyFigures[this.row().key]);
  protected readonly name = computed(() => figureName(this.row().key, this.reader.language()));
  protected readonly unit = computed(() => unitWords(this.row().key, this.reader.language()));
  protected readonly verdict = computed(() => this.me.may('policy.edit', this.site.id()));
  protected readonly mySites = computed(() => {
    const me = this.me.view();
    return me ? this.me.sites().filter(({ id }) => holds(me, 'policy.edit', id)) : [];
  });
  protected readonly isEverywhere = linkedSignal({ source: () => this.row().key, computation: () => false });
  private readonly siteIds = computed(() =>
    this.isEverywhere() ? this.mySites().map(({ id }) => id) : [this.site.id() ?? ''],
  );
  protected readonly form = formDraft(
    figureBody,
    (): FigureBody => ({ siteIds: [], value: this.row().value, effectiveOn: addDays(this.on(), 1), reason: '' }),
    (body) =>
      this.api.call(policyEndpoints.changeFigure, {
        params: { key: this.row().key },
        body: { ...body, siteIds: this.siteIds() },
      }),
  );
  protected readonly isChanged = computed(() => this.form.draft().value !== this.row().value);
  protected readonly preview = apiResource(policyEndpoints.previewFigure, () => {
    const { value, effectiveOn } = this.form.draft();
    const key = this.row().key;
    const canBe = policyValueSchema(key).safeParse(value).success && isDateText(effectiveOn);
    if (!this.verdict().allowed || !this.isChanged() || !canBe) return undefined;
    return { params: { key }, body: { siteIds: this.siteIds(), value, effectiveOn } };
  });

  protected words(value: number | string): string {
    return valueWords(this.row().key, value, this.reader);
  }

  protected async save(event: Event): Promise<void> {
    this.form.edit({ siteIds: this.siteIds() });
    const value = this.form.draft().value;
    const saved = await this.form.send(event);
    if (!saved) return;
    this.toasts.show({
      text: this.reader.say('policy.saved', { name: this.name(), value: this.words(value) }),
      tone: 'ok',
    });
    this.changed.emit(saved);
  }
}
