import { TestBed } from '@angular/core/testing';
import { PendingCalls } from './pending-calls';

describe('calls on their way', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('count as slow after 400 ms, until the last of them is answered or refused', async () => {
    const pending = TestBed.inject(PendingCalls);
    const ends: ((how: 'well' | 'badly') => void)[] = [];
    const call = (): Promise<void> =>
      pending
        .while(new Promise<void>((resolve, reject) => ends.push((how) => (how === 'well' ? resolve() : reject()))))
        .catch(() => undefined);
    const both = [call(), call()];
    jest.advanceTimersByTime(399);
    expect(pending.areSlow()).toBe(0);
    jest.advanceTimersByTime(1);
    expect(pending.areSlow()).toBe(2);
    ends[0]?.('well');
    ends[1]?.('badly');
    await Promise.all(both);
    expect(pending.areSlow()).toBe(0);
  });

  it('are nothing to speak of when they are quick', async () => {
    const pending = TestBed.inject(PendingCalls);
    await pending.while(Promise.resolve());
    jest.advanceTimersByTime(1000);
    expect(pending.areSlow()).toBe(0);
  });
});
