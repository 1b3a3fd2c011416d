import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Verdict } from '@fortnight/shared/rule/verdict';
import { companyBody, companyEndpoints, type CompanyView } from '@fortnight/shared/site/company.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../api/api-client';
import { apiResource } from '../api/api-resource';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { formDraft, textOf } from '../ui/form-draft';
import { ProblemPanel } from '../ui/problem-panel';
import { newest } from './newest';

/** Whose installation this is; its administrator renames it here. */
@Component({
  selector: 'fn-company-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, ProblemPanel, RouterLink, TranslocoPipe],
  template: `
    <form class="card" novalidate (submit)="save($event)">
      <header>
        <h2>{{ 'site.company' | transloco }}</h2>
        @if (verdict().allowed && !isOpen()) {
          <button type="button" class="btn s right" (click)="isOpen.set(true)">
            {{ 'site.editCompany' | transloco }}
          </button>
        }
      </header>
      <div class="body stack">
        @if (isOpen()) {
          @if (form.otherProblem(); as problem) {
            <fn-problem [problem]="problem" />
          }
          <fn-field [label]="'site.companyName' | transloco" [fault]="form.fault('/name')">
            <input class="input" fnControl [value]="form.draft().name" (input)="form.edit({ name: text($event) })" />
          </fn-field>
        } @else {
          <b>{{ company.value()?.name }}</b>
        }
      </div>
      @if (verdict().allowed) {
        <footer>
          @if (isOpen()) {
            <button type="button" class="btn right" (click)="close()">{{ 'ui.back' | transloco }}</button>
            <button type="submit" class="btn primary" [attr.aria-disabled]="form.isBusy() || null">
              {{ 'site.saveCompany' | transloco }}
            </button>
          } @else {
            <a routerLink="/setup">{{ 'site.assistant' | transloco }}</a>
          }
        </footer>
      }
    </form>
  `,
})
export class CompanyCard {
  private readonly api = inject(ApiClient);
  readonly verdict = input.required<Verdict>();

  protected readonly text = textOf;
  protected readonly isOpen = signal(false);
  protected readonly company = apiResource(companyEndpoints.readCompany, () => ({}));
  /** Whether the name is known, or known to be missing. */
  readonly isSettled = computed(() => !this.company.isLoading() || this.company.value() !== undefined);
  protected readonly form = formDraft(
    companyBody,
    () => ({ name: this.company.value()?.name ?? '' }),
    (body, latest: CompanyView | undefined) =>
      this.api.call(companyEndpoints.editCompany, {
        body,
        version: newest(this.company.value(), latest)?.version ?? 0,
      }),
  );

  protected close(): void {
    this.form.drop();
    this.isOpen.set(false);
  }

  protected async save(event: Event): Promise<void> {
    const saved = await this.form.send(event);
    if (!saved) return;
    this.company.set(saved);
    this.isOpen.set(false);
  }
}
