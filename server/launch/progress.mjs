const started = performance.now();

/**
 * Tells what happens, how far it is and how long it takes. On a terminal the current step stands in one line that is
 * rewritten; elsewhere a line is printed when a step begins, every ten seconds, and when it ends.
 */
export function createProgress(stream = process.stdout) {
  const steps = new Map();
  let isShown = false;
  const clear = () => {
    if (isShown) stream.write('\r\x1b[2K');
    isShown = false;
  };
  const print = (line) => {
    clear();
    stream.write(`${line}\n`);
    draw();
  };
  const draw = () => {
    if (!stream.isTTY || steps.size === 0) return;
    clear();
    const line = [...steps].map(([name, step]) => text(name, step)).join(' · ');
    stream.write(line.slice(0, (stream.columns ?? 80) - 1));
    isShown = true;
  };
  const timer = setInterval(() => {
    if (stream.isTTY) return draw();
    for (const [name, step] of steps) {
      if (performance.now() - step.told < (step.isQuiet ? 30_000 : 10_000)) continue;
      step.told = performance.now();
      print(`  … ${text(name, step)}`);
    }
  }, 500);
  timer.unref();
  return {
    say: (line) => print(line),
    /** Shows a piece of work while it runs; its caller tells the outcome. */
    async quietStep(name, work) {
      steps.set(name, { from: performance.now(), told: performance.now(), howFar: () => '', isQuiet: true });
      draw();
      return work().finally(() => steps.delete(name));
    },
    /** Runs a piece of work under a name; `howFar` is asked whenever the step is told. */
    async step(name, work, howFar = () => '') {
      const step = { from: performance.now(), told: performance.now(), howFar };
      steps.set(name, step);
      if (stream.isTTY) draw();
      else print(`${name} …`);
      try {
        const result = await work();
        steps.delete(name);
        print(`✓ ${name} (${seconds(step.from)})`);
        return result;
      } catch (error) {
        steps.delete(name);
        print(`✗ ${name} (${seconds(step.from)})`);
        throw error;
      }
    },
  };
}

/** Time since the program's start, for a closing line. */
export function sinceStart() {
  return seconds(started);
}

export function seconds(from) {
  const passed = (performance.now() - from) / 1000;
  return passed < 10
    ? `${passed.toFixed(1)} s`
    : passed < 90
      ? `${Math.round(passed)} s`
      : `${Math.floor(passed / 60)} min ${Math.round(passed % 60)} s`;
}

function text(name, step) {
  const far = step.howFar();
  return `${name}${far ? `: ${far}` : ''} (${seconds(step.from)})`;
}
