import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  Directive,
  TemplateRef,
  computed,
  contentChild,
  inject,
  input,
  output,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type * as z from 'zod/mini';
import { Icon } from '../../ui/icon';
import type { RowsDraft } from './rows-draft';
import { SetupFoot } from './setup-foot';

/** The fields of one row: `<ng-template [fnRowsCells]="draft" let-row let-at="at">…</ng-template>`. */
@Directive({ selector: 'ng-template[fnRowsCells]' })
export class RowsCells<Row extends object> {
  readonly fnRowsCells = input.required<RowsDraft<Row, z.ZodMiniType>>();
  readonly template = inject<TemplateRef<{ $implicit: Row; at: number }>>(TemplateRef);

  static ngTemplateContextGuard<Row extends object>(
    _: RowsCells<Row>,
    context: unknown,
  ): context is { $implicit: Row; at: number } {
    return context !== null;
  }
}

/** What already exists, in one line. */
export interface RowThere {
  readonly id: string;
  readonly name: string;
  readonly meta: string;
}

/** A step of the assistant that takes rows: what is there, a grid to type more into, and the way on. */
@Component({
  selector: 'fn-rows-grid',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, NgTemplateOutlet, SetupFoot, TranslocoPipe],
  templateUrl: './rows-grid.html',
  styleUrl: './rows.css',
})
export class RowsGrid<Row extends object> {
  readonly title = input.required<string>();
  readonly there = input.required<readonly RowThere[]>();
  readonly thereTitle = input.required<string>();
  readonly heads = input.required<readonly string[]>();
  /** Widths of the columns as a CSS grid takes them, without the last one, which removes a row. */
  readonly columns = input.required<string>();
  readonly draft = input.required<RowsDraft<Row, z.ZodMiniType>>();
  /** Names how many are saved. */
  readonly act = input.required<string>();
  /** The step is done already, so that it can be passed. */
  readonly isDone = input.required<boolean>();
  /** Rows were sent; whether nothing is left to send. */
  readonly saved = output<boolean>();
  readonly left = output();
  readonly later = output();

  protected readonly cells = contentChild.required<RowsCells<Row>>(RowsCells);
  protected readonly count = computed(() => this.draft().filled().length);

  protected async save(event?: Event): Promise<void> {
    event?.preventDefault();
    this.saved.emit(await this.draft().save());
  }
}
