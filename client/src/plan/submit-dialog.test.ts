import { signal } from '@angular/core';
import { MatDialogRef } from '@angular/material/dialog';
import { planGaps } from '@fortnight/shared/plan/gap.rules';
import type { PlanBoard } from '@fortnight/shared/plan/plan.contract';
import { maySubmit } from '@fortnight/shared/plan/plan.rules';
import { screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { sampleBoard, sampleDraft } from '../testing/board-sample';
import { renderPart } from '../testing/render';
import { idOf } from '../testing/session-sample';
import { BoardStore } from './board-store';
import { SubmitDialog } from './submit-dialog';

async function showChecklist(board: PlanBoard): Promise<{ submit: jest.Mock; close: jest.Mock }> {
  const [submit, close] = [jest.fn().mockResolvedValue(true), jest.fn()];
  const store = {
    board: signal(board),
    maySubmit: signal(maySubmit(board.plan, board.gaps)),
    refused: signal(null),
    submit,
  };
  await renderPart(SubmitDialog, {
    providers: [
      { provide: BoardStore, useValue: store },
      { provide: MatDialogRef, useValue: { close } },
    ],
  });
  return { submit, close };
}

const unnamed = sampleDraft({ instructors: [] });
const withGap = sampleBoard({ sessions: [unnamed], gaps: planGaps([unnamed], [], sampleBoard().needs) });

describe('the checklist before submitting', () => {
  it('names what blocks and leads to its place', async () => {
    const { close } = await showChecklist(withGap);
    expect(screen.getByRole('heading', { name: '提交前还差 1 项' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '定讲师' }));
    expect(close).toHaveBeenCalledWith({ place: { sessionId: idOf(100), templateId: null } });
  });

  it('keeps the act in reach of the keyboard, refuses it, and tells why in the words of the rule', async () => {
    const { submit } = await showChecklist(withGap);
    const act = screen.getByRole('button', { name: '提交审批' });
    expect(act).toHaveAttribute('aria-disabled', 'true');
    expect(act).not.toBeDisabled();
    await userEvent.click(act);
    expect(submit).not.toHaveBeenCalled();
    expect(await screen.findAllByText('还有 1 场未定讲师。每场都要定讲师后才能提交。')).not.toHaveLength(0);
  });

  it('lets promises not met and thin weeks pass, in sight of the manager', async () => {
    const board = sampleBoard({ gaps: planGaps([sampleDraft()], [], sampleBoard().needs) });
    const { submit, close } = await showChecklist(board);
    expect(screen.getByRole('heading', { name: '可以提交审批' })).toBeVisible();
    expect(screen.getByText(/差 2 场/)).toBeVisible();
    expect(screen.getByText(/主管授课 1.5 课时，要求 2 课时/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '提交审批' }));
    expect(submit).toHaveBeenCalledTimes(1);
    expect(close).toHaveBeenCalledWith({ submitted: true });
  });

  it('says what is fine', async () => {
    await showChecklist(sampleBoard({ needs: [], supervisorWeeks: [{ mondayOn: '2026-12-14', hours: 2, asked: 2 }] }));
    expect(screen.getByText('讲师、教室、学员没有冲突')).toBeVisible();
    expect(screen.getByText('主管每周授课不少于 2 课时')).toBeVisible();
  });
});
