import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.1 A and AA, and good practice: axe's tags. */
export const allRules: readonly string[] = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];
/** What changes with light and dark. */
export const contrastAlone: readonly string[] = ['color-contrast'];

/** A dialog that is still fading in has half of its contrast: what is judged is the page that people read. */
function settled(page: Page): Promise<unknown> {
  return page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().endTime === Infinity),
  );
}

/**
 * No rule of WCAG 2.1 A and AA nor of good practice (landmarks, headings) is broken by what the page shows now.
 * A sandboxed frame runs no script, not even axe's.
 */
export async function expectAccessible(page: Page, rules: readonly string[] = allRules): Promise<void> {
  await settled(page);
  const axe = new AxeBuilder({ page }).exclude('iframe[sandbox]').setLegacyMode(true);
  const judge = rules === contrastAlone ? axe.withRules([...rules]) : axe.withTags([...rules]);
  const { violations } = await judge.analyze();
  const told = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n  ${node.target.join(' ')}\n  ${node.failureSummary ?? ''}`),
  );
  expect(told, `axe on ${new URL(page.url()).pathname}`).toEqual([]);
}
