import { Injectable, Injector, inject } from '@angular/core';
import type { Tone } from './status';

/** One column of an act's price: people, mails, warnings, always in this order. */
export interface PriceFigure {
  readonly figure: string | number;
  readonly label: string;
  readonly tone?: Tone;
}

export interface Question {
  /** A question or sentence: '提交 9月培训计划？'. */
  readonly title: string;
  readonly text?: string;
  readonly price?: readonly PriceFigure[];
  /** Names the result with its numbers, never 'OK': '批准 6 处变更'. */
  readonly act: string;
  /** The way back; 取消 by default. */
  readonly back?: string;
  /** For an act that cannot be undone. */
  readonly isDangerous?: boolean;
  /** Asks for a sentence; required unless marked. */
  readonly reason?: {
    readonly label: string;
    readonly help?: string;
    readonly optional?: boolean;
    /** What was typed before, so that nobody types it twice. */
    readonly typed?: string;
  };
}

/** What was decided: the reason, empty where none was asked for. */
export interface Decision {
  readonly reason: string;
}

/** Asks before a far-reaching act. Resolves with undefined when the reader goes back. */
@Injectable({ providedIn: 'root' })
export class Ask {
  private readonly injector = inject(Injector);

  async decide(question: Question): Promise<Decision | undefined> {
    // The dialog's code comes with the first question, not with the first page.
    const { openAskDialog } = await import('./ask-dialog');
    return openAskDialog(this.injector, question);
  }
}
