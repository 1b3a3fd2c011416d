import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { inviteEndpoints } from '@fortnight/shared/invite/invite.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { CurrentSite } from '../person/current-site';
import { MomentPipe } from '../time/date.pipes';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { PageHead } from '../ui/page-head';
import { ProblemPanel } from '../ui/problem-panel';
import { Skeleton } from '../ui/skeleton';
import { MailPane } from './mail-pane';

/** Mails kept in the house because no mail server is set: a list to search, and the mail as its reader would see it. */
@Component({
  selector: 'fn-outbox-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Empty, Icon, MailPane, MomentPipe, PageHead, ProblemPanel, RouterLink, Skeleton, TranslocoPipe],
  templateUrl: './outbox.page.html',
  styleUrl: './outbox.page.css',
})
export class OutboxPage {
  private readonly current = inject(CurrentSite);
  private readonly reader = inject(Reader);
  private readonly router = inject(Router);

  /** What is searched for, and which mail is open; both live in the address. */
  readonly search = input<string>();
  readonly mail = input<string>();

  protected readonly zone = this.current.zone;
  protected readonly mails = apiResource(inviteEndpoints.listOutbox, () => {
    const siteId = this.current.id();
    return siteId ? { params: { siteId }, query: { search: this.search() } } : undefined;
  });
  protected readonly open = computed(() => this.mails.value()?.find(({ id }) => id === this.mail()));
  protected readonly count = computed(() => {
    const mails = this.mails.value();
    return mails ? this.reader.say('invite.outbox.count', { count: mails.length }) : '';
  });

  protected find(event: Event): Promise<boolean> {
    const search = (event.target as HTMLInputElement).value.trim() || null;
    return this.router.navigate([], { queryParams: { search }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
