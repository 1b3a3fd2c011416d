import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { AboutView } from '@fortnight/shared/person/person.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Avatar } from '../ui/avatar';

export type DemoAccount = AboutView['demoAccounts'][number];

/** The demo's accounts; one click signs in as that person. */
@Component({
  selector: 'fn-demo-accounts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Avatar, TranslocoPipe],
  template: `
    <h2 class="or">{{ 'person.signIn.demoTitle' | transloco }}</h2>
    <ul>
      @for (account of accounts(); track account.login) {
        <li>
          <button type="button" (click)="picked.emit({ account, event: $event })">
            <fn-avatar [name]="account.name" [large]="true" />
            <span class="grow">
              <b class="m">{{ account.name }}</b>
              <span class="role">{{
                'person.signIn.demoRole'
                  | transloco: { role: ('person.role.' + account.role | transloco), site: account.siteName }
              }}</span>
            </span>
            <span class="meta">{{ account.login }}</span>
          </button>
        </li>
      }
    </ul>
  `,
  styles: `
    .or {
      display: flex;
      align-items: center;
      gap: var(--fn-3);
      margin: var(--fn-5) 0 var(--fn-2);
      color: var(--fn-ink-3);
      font-size: var(--fn-t-xs);
      font-weight: var(--fn-w-regular);
    }
    .or::before,
    .or::after {
      content: '';
      flex: 1;
      height: 1px;
      background: var(--fn-line-strong);
    }
    button {
      display: flex;
      align-items: center;
      gap: var(--fn-2);
      width: 100%;
      min-height: var(--fn-control-s);
      padding: 3px var(--fn-2);
      border: 0;
      border-radius: var(--fn-r-2);
      background: none;
      text-align: start;
      font-size: var(--fn-t-s);
    }
    button:hover {
      background: var(--fn-surface-hover);
    }
    .role {
      display: block;
      color: var(--fn-ink-2);
      font-size: var(--fn-t-xs);
      line-height: var(--fn-lh-tight);
    }
  `,
})
export class DemoAccounts {
  readonly accounts = input.required<readonly DemoAccount[]>();
  readonly picked = output<{ account: DemoAccount; event: Event }>();
}
