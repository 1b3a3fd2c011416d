import { Injectable, inject } from '@angular/core';
import {
  qualificationEndpoints,
  type GrantBody,
  type QualificationView,
} from '@fortnight/shared/topic/qualification.contract';
import { ApiClient } from '../../api/api-client';
import { Reader } from '../../i18n/language';
import { Ask } from '../../ui/ask';
import { Toasts } from '../../ui/toasts';
import { topicName } from './qualification-words';

/** Grants and revokes, and says what came of it. */
@Injectable({ providedIn: 'root' })
export class QualificationActs {
  private readonly api = inject(ApiClient);
  private readonly ask = inject(Ask);
  private readonly reader = inject(Reader);
  private readonly toasts = inject(Toasts);

  /** @throws ProblemError when it is refused. */
  async grant(siteId: string, body: GrantBody): Promise<true> {
    const report = await this.api.call(qualificationEndpoints.grantQualifications, { params: { siteId }, body });
    this.toasts.show({ text: this.reader.say('topic.may.grantedDone', { ...report }), tone: 'ok' });
    return true;
  }

  /** Asks for the reason first. @throws ProblemError when it is refused. */
  async revoke(siteId: string, held: readonly QualificationView[]): Promise<void> {
    const count = held.length;
    const decision = await this.ask.decide({
      title: this.reader.say('topic.may.revokeAsk', { name: held[0]?.name ?? '', count }),
      text: held.map((one) => topicName(one, this.reader)).join(this.reader.language() === 'en' ? ', ' : '、'),
      act: this.reader.say('topic.may.do.revoke', { count }),
      isDangerous: true,
      reason: { label: this.reader.say('topic.may.reason'), help: this.reader.say('topic.may.reasonHelp') },
    });
    if (!decision) return;
    const rows = held.map(({ id, version }) => ({ id, version, change: { revokedFor: decision.reason } }));
    const body = { dryRun: false, rows };
    const report = await this.api.call(qualificationEndpoints.editQualifications, { params: { siteId }, body });
    const text = report.isWritten
      ? this.reader.say('topic.may.revokedDone', { count: report.changed })
      : (report.refused[0]?.detail ?? '');
    this.toasts.show({ text, tone: report.isWritten ? 'ok' : 'bad' });
  }
}
