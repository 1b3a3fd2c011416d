import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { allRules, contrastAlone } from './accessibility';
import { useLanguage } from './people';

/** One way in which a page is seen. */
export interface Look {
  readonly language: 'English' | '中文';
  readonly scheme: 'light' | 'dark';
  readonly width: 1440 | 360;
  /** What axe judges in it; nothing where another look of the same width and colours has been judged. */
  readonly rules: readonly string[] | null;
}

/**
 * All eight, ordered so that each differs from the one before in little. Structure follows from the width and contrast
 * from the colours, so axe judges each pair of them once: whole in two looks, contrast alone in the other two.
 */
export const looks: readonly Look[] = [
  { language: '中文', scheme: 'light', width: 1440, rules: allRules },
  { language: '中文', scheme: 'dark', width: 1440, rules: null },
  { language: '中文', scheme: 'dark', width: 360, rules: null },
  { language: '中文', scheme: 'light', width: 360, rules: contrastAlone },
  { language: 'English', scheme: 'light', width: 1440, rules: null },
  { language: 'English', scheme: 'dark', width: 1440, rules: contrastAlone },
  { language: 'English', scheme: 'dark', width: 360, rules: allRules },
  { language: 'English', scheme: 'light', width: 360, rules: null },
];

/** Shows the page in a look. The language is switched as people do it, by its own name. */
export async function wear(page: Page, { language, scheme, width }: Look): Promise<void> {
  await page.setViewportSize({ width, height: width === 360 ? 800 : 900 });
  await page.emulateMedia({ colorScheme: scheme });
  await useLanguage(page, language);
}

const rooms = Object.keys(
  JSON.parse(readFileSync(join(__dirname, '../../client/src/i18n/en.json'), 'utf8')) as Record<string, unknown>,
);
/** Words without a translation show their key. */
const key = new RegExp(`(?<![\\w@./-])(?:${rooms.join('|')})\\.[a-z][A-Za-z]+(?:\\.[\\w-]+)*`);

interface Seen {
  /** Empty while something is still on its way. */
  readonly heading: string;
  readonly title: string;
  readonly widest: number;
  readonly said: readonly string[];
}

/** The page is there, fits into its width, and has words for everything: texts, labels, titles. */
export async function expectWhole(page: Page, { language, width }: Look): Promise<void> {
  let seen: Seen | undefined;
  await expect(async () => {
    seen = await page.evaluate(readPage);
    expect(seen.heading).not.toBe('');
    expect(seen.widest).toBeLessThanOrEqual(width);
  }, `${page.url()} in ${language} shows a heading and fits into ${width}`).toPass({
    intervals: [20, 50, 100, 200],
    timeout: 10_000,
  });
  const bare = seen?.said.flatMap((text) => key.exec(text)?.[0] ?? []);
  expect(bare, `${page.url()} in ${language} shows keys instead of words`).toEqual([]);
  expect(seen?.title, `${page.url()} has a title of its own`).toMatch(/^.+ — (训程|Fortnight)$/);
}

/** Runs in the page. The page itself scrolls inside <main>; wide tables scroll by themselves. */
function readPage(): Seen {
  const isComing = document.querySelector('fn-skeleton, fn-grid-skeleton') !== null;
  const named = Array.from(document.querySelectorAll('[aria-label], [title], [placeholder]'));
  const labels = named.flatMap((each) => ['aria-label', 'title', 'placeholder'].map((name) => each.getAttribute(name)));
  const scrollers = [document.scrollingElement, document.querySelector('main')];
  return {
    heading: isComing ? '' : (document.querySelector('h1')?.textContent ?? '').trim(),
    title: document.title,
    widest: Math.max(...scrollers.map((each) => each?.scrollWidth ?? 0)),
    said: [document.body.innerText, ...labels.map((label) => label ?? '')],
  };
}
