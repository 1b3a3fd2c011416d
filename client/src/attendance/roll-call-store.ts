import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { attendanceEndpoints, type AttendanceStatus } from '@fortnight/shared/attendance/attendance.contract';
import { ApiClient } from '../api/api-client';
import { apiResource } from '../api/api-resource';
import { isProblem, problemOf } from '../api/problem-error';
import { Connection } from '../api/connection';
import { Reader } from '../i18n/language';
import { Me } from '../person/me';
import { ServerClock } from '../time/server-clock';
import { countOf, markOf, withMarks, type Mark, type RollCallRow } from './mark';
import { MarkQueue } from './mark-queue';
import { RollCallRights } from './roll-call-rights';
import { UnsavedMarks } from './unsaved-marks';

/**
 * The roll call of one session: what the server has, with the marks of this page laid over it at once. Marks travel in
 * a queue; none is lost when the network or the page goes away. Provided by the page, one for each.
 */
@Injectable()
export class RollCallStore {
  private readonly api = inject(ApiClient);
  private readonly reader = inject(Reader);
  private readonly me = inject(Me);
  private readonly clock = inject(ServerClock);
  private readonly connection = inject(Connection);
  private readonly sessionId = signal<string | undefined>(undefined);

  readonly sheet = apiResource(attendanceEndpoints.readSheet, () => {
    const sessionId = this.sessionId();
    return sessionId ? { params: { sessionId } } : undefined;
  });
  readonly queue = new MarkQueue(
    (marks) => this.send(marks),
    (error) => problemOf(error, this.reader.language()),
  );
  readonly rows = computed<RollCallRow[]>(() => withMarks(this.sheet.value()?.rows ?? [], this.queue.unsaved()));
  readonly unmarked = computed(() => countOf(this.rows(), null));
  readonly rights = new RollCallRights(this.sheet.value, this.me, this.clock);
  /** When the server last confirmed a mark of this page; null before the first. */
  readonly savedAt = signal<string | null>(null);

  private readonly done = signal<readonly (readonly Mark[])[]>([]);
  readonly canUndo = computed(() => this.done().length > 0);

  private readonly kept = computed(() => {
    const [accountId, sessionId] = [this.me.view()?.accountId, this.sessionId()];
    return accountId && sessionId ? new UnsavedMarks(accountId, sessionId) : undefined;
  });
  private restored: UnsavedMarks | undefined;

  constructor() {
    effect(() => {
      const kept = this.kept();
      if (kept) untracked(() => this.restore(kept));
    });
    effect(() => {
      const unsaved = [...this.queue.unsaved().values()];
      if (this.restored === this.kept()) this.restored?.keep(unsaved);
    });
    effect(() => {
      if (this.connection.isUp()) untracked(() => this.queue.failedCount() > 0 && void this.queue.retry());
    });
  }

  /** Opens a session's roll call. */
  open(sessionId: string): void {
    this.sessionId.set(sessionId);
  }

  /** Marks people; a status of null takes the mark back, the note stays. One step for undo. */
  mark(employeeIds: readonly string[], status: AttendanceStatus | null): void {
    this.change(employeeIds, (row) => ({ ...markOf(row), status }));
  }

  /** Writes a note on one person; an empty one takes it away. */
  note(employeeId: string, note: string): void {
    this.change([employeeId], (row) => ({ ...markOf(row), note: note.trim() || null }));
  }

  /** Takes back the newest step of this page by marking as it was before. Answers whom it touched. */
  undo(): readonly string[] {
    const before = this.done().at(-1);
    if (!before) return [];
    this.done.update((steps) => steps.slice(0, -1));
    this.queue.add(before);
    return before.map(({ employeeId }) => employeeId);
  }

  /** Sends what an earlier visit could not. */
  private restore(kept: UnsavedMarks): void {
    const left = kept.read();
    this.restored = kept;
    if (left.length > 0) this.queue.add(left);
  }

  private change(employeeIds: readonly string[], to: (row: RollCallRow) => Mark): void {
    const rows = this.rows().filter(
      (row) => employeeIds.includes(row.employeeId) && this.rights.mayMarkRow(row).allowed,
    );
    const changed = rows.filter((row) => JSON.stringify(to(row)) !== JSON.stringify(markOf(row)));
    if (changed.length === 0 || !this.rights.mayMark().allowed) return;
    this.done.update((steps) => [...steps, changed.map(markOf)]);
    this.queue.add(changed.map(to));
  }

  private async send(marks: readonly Mark[]): Promise<void> {
    const sessionId = this.sessionId();
    if (!sessionId) return;
    try {
      const body = { marks: [...marks] };
      this.sheet.set(await this.api.call(attendanceEndpoints.markAttendance, { params: { sessionId }, body }));
      this.savedAt.set(this.clock.now());
    } catch (error) {
      // Somebody closed it meanwhile: show that it is read-only now.
      if (isProblem(error, 'sheet-is-closed')) this.sheet.reload();
      throw error;
    }
  }
}
