import { ChangeDetectionStrategy, Component, type ElementRef, effect, input, signal, viewChild } from '@angular/core';

/**
 * A mail's HTML in a frame of its own: without scripts, forms or plugins (`sandbox`), under the page's own policy.
 * That policy refuses the styles that mails live on; here they are set through the object model, which it allows
 * (CSP level 3, 'style-src'), and kept from the frame's parser, which would report each. Links open beside this page.
 */
@Component({
  selector: 'fn-mail-frame',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<iframe
    #frame
    sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
    [title]="label()"
    [style.height.px]="height()"
    (load)="dress()"
  ></iframe>`,
  styles: `
    iframe {
      display: block;
      width: 100%;
      border: 0;
      color-scheme: light;
      background: var(--fn-surface);
    }
  `,
})
export class MailFrame {
  readonly html = input.required<string>();
  readonly label = input.required<string>();
  private readonly frame = viewChild.required<ElementRef<HTMLIFrameElement>>('frame');
  protected readonly height = signal(480);

  constructor() {
    // Not bound in the template: Angular would take the styles out, and the frame needs no second sanitizer.
    effect(() => (this.frame().nativeElement.srcdoc = undressed(this.html())));
  }

  protected dress(): void {
    const page = this.frame().nativeElement.contentDocument;
    if (!page?.body) return;
    for (const element of page.querySelectorAll<HTMLElement>('[data-style]')) {
      element.style.cssText = element.dataset['style'] ?? '';
    }
    const rules = [...page.querySelectorAll('template[data-rules]')].map((each) => each.innerHTML).join('\n');
    const sheet = page.defaultView && new page.defaultView.CSSStyleSheet();
    sheet?.replaceSync(rules);
    if (sheet) page.adoptedStyleSheets = [sheet];
    for (const link of page.querySelectorAll('a')) {
      link.target = '_blank';
      link.rel = 'noopener';
    }
    this.height.set(Math.max(200, page.documentElement.scrollHeight));
  }
}

/** The same HTML with its styles laid aside as data. */
function undressed(html: string): string {
  return html
    .replaceAll(/<style>([^<]*)<\/style>/g, '<template data-rules>$1</template>')
    .replaceAll(/ style=(")([^"]*)\1/g, ' data-style="$2"');
}
