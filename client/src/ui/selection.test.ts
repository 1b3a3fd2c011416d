import { signal } from '@angular/core';
import { Selection } from './selection';

const four = ['a', 'b', 'c', 'd'];

describe('a selection of rows', () => {
  it('picks a range from the row picked last', () => {
    const selection = new Selection(signal(four));
    selection.toggle('b');
    selection.toggle('d', true);
    expect(selection.ids()).toEqual(['b', 'c', 'd']);
    selection.toggle('c');
    selection.toggle('d', true);
    expect(selection.ids()).toEqual(['b']);
  });

  it('knows all, some and none', () => {
    const selection = new Selection(signal(four));
    expect([selection.isAll(), selection.isSome()]).toEqual([false, false]);
    selection.toggle('a');
    expect([selection.isAll(), selection.isSome()]).toEqual([false, true]);
    selection.toggleAll();
    expect([selection.isAll(), selection.count()]).toEqual([true, 4]);
    selection.toggleAll();
    expect(selection.count()).toBe(0);
  });

  it('forgets what the list no longer shows', () => {
    const shown = signal(four);
    const selection = new Selection(shown);
    selection.toggleAll();
    shown.set(['b', 'e']);
    expect(selection.ids()).toEqual(['b']);
  });
});
