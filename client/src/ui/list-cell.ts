import { Directive, TemplateRef, inject, input } from '@angular/core';

/**
 * How a column of `fn-list-frame` shows a row: `<ng-template [fnCell]="'seats'" [fnCellOf]="rows()" let-room>…</ng-template>`.
 * `fnCellOf` only tells the template of what kind `let-room` is.
 */
@Directive({ selector: 'ng-template[fnCell]' })
export class ListCell<Row> {
  readonly fnCell = input.required<string>();
  readonly fnCellOf = input.required<readonly Row[]>();
  readonly template = inject<TemplateRef<{ $implicit: Row }>>(TemplateRef);

  static ngTemplateContextGuard<Row>(_: ListCell<Row>, context: unknown): context is { $implicit: Row } {
    return context !== null;
  }
}
