import { ChangeDetectionStrategy, Component, inject, input, model } from '@angular/core';
import type { OtherRun } from '@fortnight/shared/invite/other-run.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { SpanPipe } from '../time/date.pipes';

/** 改上另一场？ Other sittings of the same lesson, and leaving it to the supervisor, which is preset. */
@Component({
  selector: 'fn-other-run-choice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [SpanPipe, TranslocoPipe],
  template: `
    <fieldset>
      <legend>
        {{ 'invite.instead.title' | transloco }} <span class="meta">{{ 'invite.instead.same' | transloco }}</span>
      </legend>
      <div class="runs">
        @for (run of runs(); track run.sessionId) {
          <label>
            <input type="radio" [name]="name" [checked]="chosen() === run" (change)="chosen.set(run)" />
            <span>
              <b>{{ run | span: run.zone }}</b>
              <span class="meta">{{ aboutOf(run) }}</span>
              @if (run.hindrance; as code) {
                <span class="warn-t">{{ 'invite.instead.hindrance.' + code | transloco }}</span>
              }
            </span>
          </label>
        }
        <label>
          <input type="radio" [name]="name" [checked]="chosen() === null" (change)="chosen.set(null)" />
          {{ 'invite.instead.none' | transloco }}
        </label>
      </div>
    </fieldset>
  `,
  styleUrls: ['./choice.css', './other-run-choice.css'],
})
export class OtherRunChoice {
  private readonly reader = inject(Reader);
  readonly runs = input.required<readonly OtherRun[]>();
  /** Null: the supervisor sees to it. */
  readonly chosen = model.required<OtherRun | null>();

  protected readonly name = `run-${(lastChoice += 1)}`;

  /** 一号培训室，余 3 座. */
  protected aboutOf({ roomName, seatsLeft }: OtherRun): string {
    const seats = seatsLeft === null ? '' : this.reader.say('invite.instead.seats', { count: seatsLeft });
    return [roomName ?? this.reader.say('session.noRoom'), seats]
      .filter(Boolean)
      .join(this.reader.language() === 'en' ? ', ' : '，');
  }
}

let lastChoice = 0;
