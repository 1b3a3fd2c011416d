import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { noticeEndpoints, type NoticeView } from '@fortnight/shared/person/notice.contract';
import type { MyShift } from '@fortnight/shared/person/shift-roster.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../api/api-client';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { leaveLooks, leaveWords } from '../person/leave/leave-words';
import { dateRangeWords, dateWords } from '../time/date-words';
import { Icon } from '../ui/icon';

/** So many days are told in a line; the others are counted. */
const daysTold = 3;

/** What became of my leave and my shifts, until I say that I have seen it; nothing while there is nothing. */
@Component({
  selector: 'fn-notices-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  template: `
    @if (rows().length > 0) {
      <section class="card" aria-labelledby="notices-title">
        <header>
          <h2 id="notices-title">{{ 'home.notices.title' | transloco }}</h2>
        </header>
        <ul class="rows">
          @for (row of rows(); track row.id) {
            <li>
              <fn-icon [name]="row.icon" [size]="16" />
              <span class="grow">
                <b class="m">{{ row.title }}</b>
                @if (row.text) {
                  <span class="sub text">{{ row.text }}</span>
                }
              </span>
              <button type="button" class="btn s quiet" (click)="see(row.id)">
                {{ 'home.notices.seen' | transloco }}
              </button>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    .text {
      display: block;
      overflow-wrap: anywhere;
    }
    button {
      white-space: nowrap;
    }
  `,
})
export class NoticesCard {
  private readonly api = inject(ApiClient);
  private readonly reader = inject(Reader);
  private readonly notices = apiResource(noticeEndpoints.listMyNotices, () => ({}));
  /** Whether it is known if there is anything: what stands below would jump else. */
  readonly isSettled = computed(() => !this.notices.isLoading() || this.notices.value() !== undefined);
  protected readonly rows = computed(() => (this.notices.value() ?? []).map((notice) => this.rowOf(notice)));

  protected async see(noticeId: string): Promise<void> {
    await this.api.call(noticeEndpoints.seeNotice, { params: { noticeId } });
    this.notices.reload();
  }

  private rowOf(notice: NoticeView) {
    const { id, kind, leave } = notice;
    const language = this.reader.language();
    if (!leave) {
      const when = this.whenOf(notice);
      return { id, icon: 'swap' as const, title: this.say('shifts', { when }), text: this.daysOf(notice.days) };
    }
    const when = leaveWords(leave, language);
    const key = kind === 'leave-given-back' ? 'givenBack' : leave.state;
    const by = leave.decidedBy ?? '';
    const text = [kind === 'leave-decided' ? by : '', leave.note ?? ''].filter(Boolean).join(' · ');
    return { id, icon: leaveLooks[leave.state].icon, title: this.say(key, { when, name: leave.name }), text };
  }

  private whenOf({ fromOn, untilOn }: NoticeView): string {
    const language = this.reader.language();
    if (untilOn === null) return this.say('onwards', { on: dateWords(fromOn ?? '', language) });
    return fromOn === untilOn ? dateWords(untilOn, language) : dateRangeWords(fromOn ?? '', untilOn, language);
  }

  private daysOf(days: readonly MyShift[]): string {
    const language = this.reader.language();
    const rest = this.reader.say('person.shifts.rest');
    const told = days
      .slice(0, daysTold)
      .map(({ on, shiftName, startsLocally, endsLocally }) =>
        [
          dateWords(on, language),
          shiftName ?? rest,
          shiftName === null ? '' : `${startsLocally ?? ''}–${endsLocally ?? ''}`,
        ]
          .filter(Boolean)
          .join(' '),
      );
    return [...told, ...(days.length > daysTold ? ['…'] : [])].join(language === 'en' ? ', ' : '、');
  }

  private say(key: string, params: Record<string, string>): string {
    return this.reader.say(`home.notices.${key}`, params);
  }
}
