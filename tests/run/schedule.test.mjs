import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { schedule } from './schedule.mjs';

/** Runs tasks that end when told to, and keeps what happened. */
function rig(readiness) {
  const events = [];
  const endings = new Map();
  let wake;
  let news = new Promise((resolve) => (wake = resolve));
  const run = (task) => {
    events.push(`+${task}`);
    return new Promise((resolve) => endings.set(task, resolve)).then(() => events.push(`-${task}`));
  };
  return {
    events,
    end: async (task) => {
      endings.get(task)();
      await new Promise((resolve) => setImmediate(resolve));
    },
    change: async () => {
      wake();
      news = new Promise((resolve) => (wake = resolve));
      await new Promise((resolve) => setImmediate(resolve));
    },
    start: (tasks, atOnce) =>
      schedule(tasks, {
        atOnce,
        ready: readiness,
        run,
        leaveOut: (task) => events.push(`!${task}`),
        changed: () => news,
      }),
  };
}

describe('the schedule', () => {
  it('runs two at once, in order', async () => {
    const { events, end, start } = rig(() => true);
    const over = start(['a', 'b', 'c'], 2);
    assert.deepEqual(events, ['+a', '+b']);
    await end('b');
    assert.deepEqual(events, ['+a', '+b', '-b', '+c']);
    await end('a');
    await end('c');
    await over;
  });

  it('lets the next pass while one waits for its need, and leaves out what can never run', async () => {
    const state = { a: false, b: true, c: 'never' };
    const { events, end, change, start } = rig((task) => state[task]);
    const over = start(['a', 'b', 'c'], 1);
    assert.deepEqual(events, ['!c', '+b']);
    await end('b');
    state.a = true;
    await change();
    assert.deepEqual(events, ['!c', '+b', '-b', '+a']);
    await end('a');
    await over;
  });
});
