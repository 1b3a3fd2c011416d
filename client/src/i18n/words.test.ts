import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import { provideTestWords } from '../testing/words';
import en from './en.json';
import { Reader } from './language';
import zh from './zh-CN.json';

type Words = { readonly [key: string]: string | Words };

function leaves(words: Words, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    const here = path ? `${path}.${key}` : key;
    if (typeof value === 'string') found.set(here, value);
    else for (const [inner, text] of leaves(value, here)) found.set(inner, text);
  }
  return found;
}

const chinese = leaves(zh as Words);
const english = leaves(en as Words);

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|html)$/.test(file) && !file.endsWith('.test.ts'))
    .map((file) => join(folder, file));
}

/** Keys that the sources write as literals: `'plan.gap'`. A key that is put together ends with a dot. */
function keysUsed(): Map<string, string> {
  const groups = Object.keys(zh).join('|');
  const literal = new RegExp(`['"\`]((?:${groups})\\.[A-Za-z][\\w.-]*)['"\`]`, 'g');
  const used = new Map<string, string>();
  for (const file of sources(join(__dirname, '..'))) {
    for (const match of readFileSync(file, 'utf8').matchAll(literal)) used.set(match[1] ?? '', file);
  }
  return used;
}

function isGroup(key: string): boolean {
  return [...chinese.keys()].some((leaf) => leaf.startsWith(key.endsWith('.') ? key : `${key}.`));
}

/** Rights and members of things look like keys and are none. */
const rightLike =
  /^(site|person|policy|template|session|plan|attendance|outbox)\.(id|read|edit|grant|draft|review|mark)$/;

describe('words', () => {
  it('has the same keys in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  });

  it('fills the same placeholders in both languages', () => {
    const names = (text: string | undefined): string[] =>
      [...new Set([...(text ?? '').matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1] ?? ''))].sort();
    const differing = [...chinese].filter(([key, text]) => String(names(text)) !== String(names(english.get(key))));
    expect(differing).toEqual([]);
  });

  it('has words for every key that the sources use', () => {
    const lacking = [...keysUsed()].filter(([key]) => !rightLike.test(key) && !chinese.has(key) && !isGroup(key));
    expect(lacking).toEqual([]);
  });

  it('has no words that nothing says', () => {
    const groups = Object.keys(zh).join('|');
    // A key in whole, or the head of one that is put together: `plan.news.${what}`, 'plan.state.' + state.
    const said = new RegExp(`['"\`]((?:${groups})\\.[\\w.-]*)`, 'g');
    const texts = sources(join(__dirname, '..')).map((file) => readFileSync(file, 'utf8'));
    const used = new Set(texts.flatMap((text) => [...text.matchAll(said)].map((match) => match[1] ?? '')));
    const heads = [...used].filter((key) => !chinese.has(key));
    const isSaid = (key: string): boolean => used.has(key) || heads.some((head) => key.startsWith(head));
    expect([...chinese.keys()].filter((key) => !isSaid(key))).toEqual([]);
  });

  it('uses straight quotes in English, because curly ones take a full cell in Han fonts', () => {
    expect([...english].filter(([, text]) => /[‘’“”]/.test(text))).toEqual([]);
  });
});

describe('the reader', () => {
  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: provideTestWords() });
  });

  it('switches words and <html lang>, and is remembered', async () => {
    const reader = TestBed.inject(Reader);
    expect(reader.say('app.signOut')).toBe('退出登录');
    await reader.use('en');
    TestBed.tick();
    expect(reader.say('app.signOut')).toBe('Sign out');
    expect(document.documentElement.lang).toBe('en');
    expect(localStorage.getItem('fortnight.language')).toBe('en');
  });

  it('chooses the English plural by the number', () => {
    TestBed.inject(TranslocoService).setTranslation({ seats: '{{count}} [[count|person|people]]' }, 'zh-CN');
    const say = (count: number): string => TestBed.inject(Reader).say('seats', { count });
    expect([say(1), say(2), say(0)]).toEqual(['1 person', '2 people', '0 people']);
  });
});
