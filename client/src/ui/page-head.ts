import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  Directive,
  Injectable,
  TemplateRef,
  contentChild,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Reader } from '../i18n/language';

/** Right of the title: state chip, deadline. */
@Directive({ selector: 'ng-template[fnHeadLead]' })
export class HeadLead {
  readonly template = inject<TemplateRef<unknown>>(TemplateRef);
}

/** Far right: undo, redo and the page's acts, the primary one last. */
@Directive({ selector: 'ng-template[fnHeadActs]' })
export class HeadActs {
  readonly template = inject<TemplateRef<unknown>>(TemplateRef);
}

/** The head of the page that is shown now; the top bar draws it. */
@Injectable({ providedIn: 'root' })
export class ShownHead {
  private readonly shown = signal<PageHead | undefined>(undefined);
  readonly current = this.shown.asReadonly();

  show(head: PageHead): void {
    this.shown.set(head);
  }

  leave(head: PageHead): void {
    if (this.shown() === head) this.shown.set(undefined);
  }
}

/**
 * A page's title and acts, drawn in the top bar. Every page has one.
 * `<fn-page-head title="9月培训计划"><ng-template fnHeadActs><button class="btn primary">…</button></ng-template></fn-page-head>`
 */
@Component({
  selector: 'fn-page-head',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '',
  styles: ':host { display: none; }',
})
export class PageHead {
  readonly title = input.required<string>();
  /** Beside the title in meta: date, count. */
  readonly sub = input<string>('');
  /** Router link of the page above; shows an arrow left of the title. */
  readonly backTo = input<string | readonly unknown[] | null>(null);
  /** Where a page's programme colour belongs to its title: 1 to 8. */
  readonly tint = input<number | null>(null);
  /** The page shows data of one site, so that the site switch makes sense. */
  readonly hasSiteSwitch = input(true);
  readonly lead = contentChild(HeadLead);
  readonly acts = contentChild(HeadActs);

  constructor() {
    const shown = inject(ShownHead);
    const title = inject(Title);
    const reader = inject(Reader);
    effect(() => {
      const words = `${this.title()} — ${reader.say('app.name')}`;
      untracked(() => title.setTitle(words));
    });
    effect(() => untracked(() => shown.show(this)));
    inject(DestroyRef).onDestroy(() => shown.leave(this));
  }
}
