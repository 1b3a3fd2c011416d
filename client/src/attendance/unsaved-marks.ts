import { markBody } from '@fortnight/shared/attendance/attendance.contract';
import { recall, remember } from '../ui/remember';
import type { Mark } from './mark';

/** Marks that no server has confirmed, kept in this browser, so that a closed page or a dead battery loses none. */
export class UnsavedMarks {
  private readonly name: string;

  /** By account, because two people may share a computer. */
  constructor(accountId: string, sessionId: string) {
    this.name = `marks.${accountId}.${sessionId}`;
  }

  read(): Mark[] {
    try {
      return markBody.parse({ marks: JSON.parse(recall(this.name) ?? 'null') as unknown }).marks;
    } catch {
      return [];
    }
  }

  keep(marks: readonly Mark[]): void {
    remember(this.name, marks.length > 0 ? JSON.stringify(marks) : null);
  }
}
