import { ChangeDetectionStrategy, Component, inject, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../ui/icon';
import { BoardStore } from './board-store';
import { CommentsPane } from './comments-pane';

/** Everything that was said about the plan, at the board's right. */
@Component({
  selector: 'fn-comments-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CommentsPane, Icon, TranslocoPipe],
  template: `
    <header>
      <div class="row">
        <h2 id="comments-panel-title" class="grow">{{ 'plan.comment.panel' | transloco }}</h2>
        <button
          type="button"
          class="btn quiet s icon"
          [attr.aria-label]="'ui.close' | transloco"
          (click)="closed.emit()"
        >
          <fn-icon name="close" [size]="16" />
        </button>
      </div>
    </header>
    @if (store.board(); as board) {
      <div class="body">
        <fn-comments-pane [plan]="board.plan" [zone]="board.site.zone" (opened)="followed.emit($event)" />
      </div>
    }
  `,
  styleUrls: ['./side-panel.css', './session-panel.css'],
  host: { role: 'complementary', 'aria-labelledby': 'comments-panel-title' },
})
export class CommentsPanel {
  protected readonly store = inject(BoardStore);
  readonly closed = output<void>();
  /** A session to look at. */
  readonly followed = output<string>();
}
