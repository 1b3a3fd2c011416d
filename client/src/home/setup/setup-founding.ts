import { ChangeDetectionStrategy, Component, computed, effect, inject, output, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { setupBody, type SetupBody } from '@fortnight/shared/person/setup.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../../i18n/language';
import { Me } from '../../person/me';
import { ZoneField } from '../../site/zone-field';
import { Control } from '../../ui/control';
import { Field } from '../../ui/field';
import { formDraft, textOf } from '../../ui/form-draft';
import { keepDraft } from '../../ui/keep-draft';
import { ProblemPanel } from '../../ui/problem-panel';
import { FounderFields } from './founder-fields';

/** The first page of an empty installation: the code from the server's window, the company, its site, and who I am. */
@Component({
  selector: 'fn-setup-founding',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, FounderFields, ProblemPanel, RouterLink, TranslocoPipe, ZoneField],
  templateUrl: './setup-founding.html',
  styleUrl: './setup-founding.css',
})
export class SetupFounding {
  private readonly me = inject(Me);
  private readonly reader = inject(Reader);
  private readonly router = inject(Router);
  /** The printed address carries the code behind its hash, which no server and no log sees. */
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment);
  readonly done = output();

  protected readonly text = textOf;
  protected readonly form = formDraft(setupBody, emptyBody, async (body) => {
    await this.me.setUp({ ...body, language: this.reader.language() });
    return true;
  });
  private readonly kept = keepDraft('setup', this.form.draft, (before) => this.form.edit(before), withoutPassword);
  /** Refusals that are about one field are told there. */
  protected readonly codeFault = computed(() => this.form.fault('/code') ?? this.detailOf('setup-code-wrong'));
  protected readonly passwordFault = computed(
    () => this.form.fault('/administrator/password') ?? this.detailOf('weak-password'),
  );
  protected readonly otherProblem = computed(() => {
    const problem = this.form.otherProblem();
    return problem && ['setup-code-wrong', 'weak-password'].includes(problem.code) ? undefined : problem;
  });
  protected readonly isLate = computed(() => this.otherProblem()?.code === 'already-set-up');

  constructor() {
    effect(() => {
      const code = this.fragment();
      if (code) untracked(() => this.takeCode(code));
    });
  }

  protected editSite(change: Partial<SetupBody['site']>): void {
    this.form.edit({ site: { ...this.form.draft().site, ...change } });
  }

  protected editAdministrator(change: Partial<SetupBody['administrator']>): void {
    this.form.edit({ administrator: { ...this.form.draft().administrator, ...change } });
  }

  protected async save(event: Event): Promise<void> {
    if (!(await this.form.send(event))) return;
    this.kept.forget();
    this.done.emit();
  }

  private takeCode(code: string): void {
    this.form.edit({ code });
    // It need not stay in the address.
    void this.router.navigate([], { queryParamsHandling: 'preserve', replaceUrl: true });
  }

  private detailOf(code: string): string | undefined {
    const problem = this.form.otherProblem();
    return problem?.code === code ? problem.detail : undefined;
  }
}

function emptyBody(): SetupBody {
  return {
    code: '',
    company: '',
    site: { name: '', zone: ownZone(), country: 'CN', opensLocally: '08:00', closesLocally: '20:00' },
    administrator: { name: '', staffNumber: 'A001', login: '', password: '', plans: true },
    language: 'zh-CN',
  };
}

/** The zone of this computer: who sets up a site mostly sits there. */
function ownZone(): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone && zone !== 'UTC' ? zone : 'Asia/Shanghai';
}

function withoutPassword(body: SetupBody): SetupBody {
  return { ...body, administrator: { ...body.administrator, password: '' } };
}
