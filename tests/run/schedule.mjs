/**
 * Runs tasks side by side, at most `atOnce`, in their order; one whose needs are not met yet lets the next pass.
 * `ready(task)` answers true, false (not yet) or 'never'; `run` and `leaveOut` may not throw.
 */
export async function schedule(tasks, { atOnce, ready, run, leaveOut, changed }) {
  const waiting = [...tasks];
  const running = new Set();
  while (waiting.length > 0 || running.size > 0) {
    for (const task of waiting.filter((each) => ready(each) === 'never')) {
      waiting.splice(waiting.indexOf(task), 1);
      leaveOut(task);
    }
    const next = running.size < atOnce ? waiting.find((task) => ready(task) === true) : undefined;
    if (next) {
      waiting.splice(waiting.indexOf(next), 1);
      const work = run(next).finally(() => running.delete(work));
      running.add(work);
    } else if (waiting.length > 0 || running.size > 0) {
      await Promise.race([...running, changed()]);
    }
  }
}
