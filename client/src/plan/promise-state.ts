import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { PromiseState } from '@fortnight/shared/template/promise.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import type { IconName } from '../ui/icons.data';
import { Status, type Tone } from '../ui/status';

/** How a state of a promise looks: icon and tone beside its word. */
export const promiseLooks: Readonly<Record<PromiseState, { readonly icon: IconName; readonly tone: Tone }>> = {
  kept: { icon: 'check', tone: 'ok' },
  open: { icon: 'clock', tone: 'neutral' },
  'at-risk': { icon: 'warn', tone: 'warn' },
  broken: { icon: 'block', tone: 'bad' },
  'not-asked': { icon: 'minus', tone: 'neutral' },
};

/** 已达成, 待安排, 有风险, 未达成, 尚未要求. */
@Component({
  selector: 'fn-promise-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Status, TranslocoPipe],
  template: `<fn-status [tone]="look().tone" [icon]="look().icon">{{
    'plan.promises.state.' + state() | transloco
  }}</fn-status>`,
})
export class PromiseStatus {
  readonly state = input.required<PromiseState>();
  protected readonly look = computed(() => promiseLooks[this.state()]);
}
