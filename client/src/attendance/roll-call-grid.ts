import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  Injector,
  signal,
} from '@angular/core';
import { attendanceStatuses, type AttendanceStatus } from '@fortnight/shared/attendance/attendance.contract';
import { countedStatus } from '@fortnight/shared/attendance/attendance.rules';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { replyLooks } from '../invite/reply-look';
import { clockWords } from '../time/date-words';
import { Icon } from '../ui/icon';
import { mediaSignal } from '../ui/media';
import { offerKeys } from '../ui/key-map';
import { Toasts } from '../ui/toasts';
import { VerdictDirective } from '../ui/verdict';
import type { RollCallRow } from './mark';
import { NoteField } from './note-field';
import { RollCallStore } from './roll-call-store';
import { commandOf, rollCallKeys, type RollCallCommand } from './roll-call-keys';
import { RowSelection } from './row-selection';
import { statusLooks } from './status-look';

/** The roll call: one row has the focus, letters and digits mark it and step down (DESIGN.md, roll call). */
@Component({
  selector: 'fn-roll-call-grid',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, NoteField, TranslocoPipe, VerdictDirective],
  templateUrl: './roll-call-grid.html',
  styleUrl: './roll-call-grid.css',
})
export class RollCallGrid {
  protected readonly store = inject(RollCallStore);
  protected readonly reader = inject(Reader);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly toasts = inject(Toasts);
  private toastId = 0;

  readonly zone = input.required<string>();
  readonly areLettersOn = input(true);

  private readonly isTouched = mediaSignal('(pointer: coarse)');
  private readonly ids = computed(() => this.store.rows().map(({ employeeId }) => employeeId));
  readonly selection = new RowSelection(this.ids);
  /** Of one team alone nobody need be told the team. */
  protected readonly hasTeams = computed(() => new Set(this.store.rows().map(({ teamId }) => teamId)).size > 1);
  protected readonly statuses = attendanceStatuses;
  protected readonly looks = statusLooks;
  protected readonly replyLooks = replyLooks;
  protected readonly notedId = signal<string | null>(null);
  /** Read out after each mark. */
  protected readonly said = signal('');

  constructor() {
    offerKeys('keys.rollCall.title', () =>
      this.store.rights.mayMark().allowed ? rollCallKeys(this.reader.language(), this.areLettersOn()) : [],
    );
    // The page opens ready for the keyboard, at the first person to mark; a touch would find the page scrolled instead.
    afterNextRender(() => {
      if (this.isTouched() || !this.store.rights.mayMark().allowed) return;
      const open = this.store.rows().find((row) => row.status === null);
      if (open) this.selection.focus(open.employeeId);
      this.focusRow();
    });
  }

  protected timeOf(row: RollCallRow): string {
    return row.markedAt ? clockWords(row.markedAt, this.zone()) : '';
  }

  protected onKey(event: KeyboardEvent): void {
    if ((event.target as HTMLElement).matches('input, textarea, select')) return;
    const command = commandOf(event, this.reader.language(), this.areLettersOn());
    if (!command) return;
    event.preventDefault();
    this.run(command);
  }

  protected onClick(row: RollCallRow, event: MouseEvent): void {
    if ((event.target as HTMLElement).closest('button, input')) return;
    if (event.shiftKey) this.selection.extendTo(row.employeeId);
    else if (event.ctrlKey || event.metaKey) this.selection.toggle(row.employeeId);
    else this.selection.focus(row.employeeId);
    this.focusRow();
  }

  /** The click on a status: the same again takes it back. */
  protected press(row: RollCallRow, status: AttendanceStatus): void {
    this.selection.focus(row.employeeId);
    this.store.mark([row.employeeId], row.status === status ? null : status);
    this.tell([row.employeeId]);
  }

  /** Marks the selected rows, or the focused one and steps down. */
  markSelected(status: AttendanceStatus | null): void {
    const ids = this.selection.targets();
    this.store.mark(ids, status);
    this.tell(ids);
    if (this.selection.count() > 0) this.selection.clear();
    else if (status !== null) this.selection.move({ do: 'move', to: 'down', extends: false });
    this.focusRow();
  }

  undo(): void {
    const touched = this.store.undo();
    if (touched[0] !== undefined) this.selection.focus(touched[0]);
    this.tell(touched, true);
    this.focusRow();
  }

  selectUnmarked(): void {
    const open = this.store
      .rows()
      .filter((row) => countedStatus(row) === null && this.store.rights.mayMarkRow(row).allowed);
    this.selection.select(open.map(({ employeeId }) => employeeId));
    this.focusRow();
  }

  protected closeNote({ note, isByKey }: { note: string | null; isByKey: boolean }): void {
    const id = this.notedId();
    this.notedId.set(null);
    if (id !== null && note !== null) this.store.note(id, note);
    if (isByKey) this.focusRow();
  }

  private run(command: RollCallCommand): void {
    if (command.do === 'move') this.selection.move(command);
    else if (command.do === 'select-all') this.selection.select(this.ids());
    else if (command.do === 'mark') return this.markSelected(command.status);
    else if (command.do === 'undo') return this.undo();
    else if (this.store.rights.mayMark().allowed) return this.notedId.set(this.selection.focused());
    this.focusRow();
  }

  /** The focus follows once the new row can be tabbed to. */
  private focusRow(): void {
    const move = (): void => this.element.querySelector<HTMLElement>('tbody tr[tabindex="0"]')?.focus();
    afterNextRender(move, { injector: this.injector });
  }

  private tell(ids: readonly string[], isUndo = false): void {
    // An older offer to undo would take back what was done since.
    this.toasts.dismiss(this.toastId);
    const rows = this.store.rows().filter(({ employeeId }) => ids.includes(employeeId));
    const [first] = rows;
    if (!first) return;
    const status = this.reader.say(first.status ? `attendance.status.${first.status}` : 'attendance.unmarked');
    const isOne = rows.length === 1;
    const params = { name: first.name, count: rows.length, status };
    const text = this.reader.say(isOne ? 'attendance.said' : 'attendance.saidMany', params);
    if (isOne || isUndo) return this.said.set(text);
    // Many at once is worth a way back in sight; one after another the key is quicker.
    const act = { label: this.reader.say('ui.undo'), run: () => this.undo() };
    this.toastId = this.toasts.show({ text, tone: 'ok', act });
  }
}
