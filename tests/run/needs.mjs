import { ensureBuilt } from '../../server/launch/build.mjs';
import { explain } from '../../server/launch/problem.mjs';
import { withTree } from '../../server/launch/tree-claim.mjs';
import { provideBrowser } from './browser.mjs';
import { provideDatabase } from './database.mjs';

/**
 * Provides what the chosen suites need, all at once; `state(name)` tells how far each is:
 * `{ status: 'coming' | 'here' | 'failed' | 'missing', value?, why? }`.
 */
export function provideNeeds(names, progress) {
  if (names.has('database')) names.add('server');
  const states = new Map([...names].map((name) => [name, { status: 'coming' }]));
  let wake = () => undefined;
  let news = new Promise((resolve) => (wake = resolve));
  const set = (name, state) => {
    states.set(name, state);
    wake();
    news = new Promise((resolve) => (wake = resolve));
  };
  const provide = async (name, work) => {
    if (!names.has(name)) return;
    try {
      const value = await work();
      set(name, value?.missing ? { status: 'missing', why: value.missing } : { status: 'here', value });
    } catch (error) {
      set(name, { status: 'failed', why: explain(error) });
    }
  };
  const build = (name) => provide(name, () => ensureBuilt(progress, [name]));
  const builds = withTree(progress, () => Promise.all([build('server'), build('client')]));
  const rest = [
    builds,
    provide('browser', () => provideBrowser(progress)),
    provide('database', async () => {
      while (states.get('server').status === 'coming') await news;
      if (states.get('server').status !== 'here') throw new Error('the server could not be built');
      return provideDatabase();
    }),
  ];
  return {
    state: (name) => states.get(name),
    changed: () => news,
    stop: async () => {
      await Promise.allSettled(rest);
      await states.get('database')?.value?.stop();
    },
  };
}
