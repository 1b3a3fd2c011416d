import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  linkedSignal,
  signal,
  type Injector,
} from '@angular/core';
import { MAT_DIALOG_DATA, MatDialog, MatDialogRef } from '@angular/material/dialog';
import type { HistoryPage } from '@fortnight/shared/rule/history';
import type { Problem } from '@fortnight/shared/rule/problem';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../api/api-client';
import { apiResource } from '../api/api-resource';
import { problemOf } from '../api/problem-error';
import { Reader } from '../i18n/language';
import { MomentPipe } from '../time/date.pipes';
import { Empty } from './empty';
import { HistoryAct } from './history-act';
import type { HistoryAsked } from './history-button';
import { Icon } from './icon';
import { ProblemPanel } from './problem-panel';
import { Skeleton } from './skeleton';

/** Opens the panel at the right edge; on a phone it covers the page. */
export function openHistory(injector: Injector, asked: HistoryAsked): void {
  injector.get(MatDialog).open<HistoryPanel, HistoryAsked>(HistoryPanel, {
    data: asked,
    width: '440px',
    maxWidth: '100vw',
    height: '100dvh',
    maxHeight: '100dvh',
    position: { top: '0', right: '0' },
    panelClass: 'fn-side',
    autoFocus: 'h2',
    ariaLabelledBy: 'history-title',
  });
}

/** Who changed a thing, and what: acts newest first, older ones when asked for. */
@Component({
  selector: 'fn-history-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Empty, HistoryAct, Icon, MomentPipe, ProblemPanel, Skeleton, TranslocoPipe],
  templateUrl: './history-panel.html',
  styleUrl: './history-panel.css',
})
export class HistoryPanel {
  protected readonly asked = inject<HistoryAsked>(MAT_DIALOG_DATA);
  private readonly opened = inject(MatDialogRef);
  private readonly api = inject(ApiClient);
  private readonly reader = inject(Reader);

  protected readonly newest = apiResource(this.asked.endpoint, () => ({
    params: this.asked.params,
    query: { language: this.reader.language() },
  }));
  /** All that was read so far; begins anew with the first page. */
  private readonly read = linkedSignal<HistoryPage | undefined, HistoryPage | undefined>({
    source: this.newest.value,
    computation: (page) => page,
  });
  protected readonly acts = computed(() => this.read()?.entries);
  protected readonly hasMore = computed(() => (this.read()?.next ?? null) !== null);
  protected readonly isReading = signal(false);
  private readonly failed = signal<Problem | undefined>(undefined);
  protected readonly problem = computed(() => this.newest.problem() ?? this.failed());

  protected close(): void {
    this.opened.close();
  }

  protected tryAgain(): void {
    if (this.newest.problem()) this.newest.reload();
    else void this.older();
  }

  protected async older(): Promise<void> {
    const shown = this.read();
    if (!shown?.next || this.isReading()) return;
    this.isReading.set(true);
    this.failed.set(undefined);
    try {
      const query = { language: this.reader.language(), before: String(shown.next) };
      const page = await this.api.call(this.asked.endpoint, { params: this.asked.params, query });
      this.read.set({ entries: [...shown.entries, ...page.entries], next: page.next });
    } catch (error) {
      this.failed.set(problemOf(error, this.reader.language()));
    }
    this.isReading.set(false);
  }
}
