import { Injectable, signal } from '@angular/core';
import type { Problem } from '@fortnight/shared/rule/problem';
import type { Tone } from './status';

export interface Toast {
  readonly text: string;
  readonly detail?: string;
  readonly tone?: Tone;
  /** One act, such as 撤销; the toast goes when it is taken. */
  readonly act?: { readonly label: string; readonly run: () => unknown };
}

export interface ShownToast extends Toast {
  readonly id: number;
}

const mostAtOnce = 3;

/** Short messages about what was just done. `fn-toasts` shows them for 6 seconds. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private lastId = 0;
  private readonly shown = signal<readonly ShownToast[]>([]);
  readonly list = this.shown.asReadonly();

  /** @returns the toast's number, to dismiss it before its time. */
  show(toast: Toast): number {
    this.lastId += 1;
    const next: ShownToast = { ...toast, id: this.lastId };
    this.shown.update((list) => [...list, next].slice(-mostAtOnce));
    return this.lastId;
  }

  /** Says a refusal in its own words. */
  problem(problem: Problem): void {
    this.show({ text: problem.title, detail: problem.detail, tone: 'bad' });
  }

  dismiss(id: number): void {
    this.shown.update((list) => list.filter((toast) => toast.id !== id));
  }
}
