import { Injectable, inject } from '@angular/core';
import { Router } from '@angular/router';
import { templateEndpoints, type TemplateBody, type TemplateView } from '@fortnight/shared/template/template.contract';
import { ApiClient } from '../api/api-client';
import { Reader } from '../i18n/language';
import { Toasts } from '../ui/toasts';

/** Saves a template and says so; a new one is opened at its own address. */
@Injectable({ providedIn: 'root' })
export class SaveTemplate {
  private readonly api = inject(ApiClient);
  private readonly reader = inject(Reader);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);

  /** @throws ProblemError, for example `recurrence-not-understood` or `stale-version`. */
  async run(siteId: string, stored: TemplateView | undefined, body: TemplateBody): Promise<TemplateView> {
    const saved = await this.send(siteId, stored, body);
    this.toasts.show({ text: this.reader.say('template.saved'), tone: 'ok' });
    if (!stored) await this.router.navigate(['/templates', saved.id]);
    return saved;
  }

  private send(siteId: string, stored: TemplateView | undefined, body: TemplateBody): Promise<TemplateView> {
    if (!stored) return this.api.call(templateEndpoints.createTemplate, { params: { siteId }, body });
    const params = { templateId: stored.id };
    return this.api.call(templateEndpoints.editTemplate, { params, body, version: stored.version });
  }
}
