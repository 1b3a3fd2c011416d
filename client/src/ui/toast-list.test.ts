import { TestBed } from '@angular/core/testing';
import { fireEvent, screen } from '@testing-library/angular';
import { renderPart } from '../testing/render';
import { ToastList } from './toast-list';
import { Toasts } from './toasts';

describe('toasts', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  async function show(undo = jest.fn()): Promise<jest.Mock> {
    await renderPart(ToastList);
    TestBed.inject(Toasts).show({ text: '已移动', act: { label: '撤销', run: undo } });
    TestBed.tick();
    return undo;
  }

  function pass(ms: number): void {
    jest.advanceTimersByTime(ms);
    TestBed.tick();
  }

  it('go after six seconds', async () => {
    await show();
    pass(5900);
    expect(screen.getByText('已移动')).toBeVisible();
    pass(200);
    expect(screen.queryByText('已移动')).toBeNull();
  });

  it('stay while the pointer is on them', async () => {
    await show();
    fireEvent.mouseEnter(screen.getByText('已移动').closest('.toast') as Element);
    pass(60_000);
    expect(screen.getByText('已移动')).toBeVisible();
  });

  it('close with Esc, the newest first, unless a dialog is open', async () => {
    await show();
    TestBed.inject(Toasts).show({ text: '已移除' });
    TestBed.tick();
    const press = (): void => {
      fireEvent.keyDown(document.body, { key: 'Escape', code: 'Escape' });
      TestBed.tick();
    };
    const dialog = document.body.appendChild(document.createElement('div'));
    dialog.setAttribute('role', 'dialog');
    press();
    expect(screen.getByText('已移除')).toBeVisible();
    dialog.remove();
    press();
    expect(screen.queryByText('已移除')).toBeNull();
    expect(screen.getByText('已移动')).toBeVisible();
  });

  it('offer one act, and go when it is taken', async () => {
    const undo = await show();
    fireEvent.click(screen.getByRole('button', { name: '撤销' }));
    TestBed.tick();
    expect(undo).toHaveBeenCalledTimes(1);
    expect(screen.queryByText('已移动')).toBeNull();
  });
});
