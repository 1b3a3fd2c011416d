import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeProblem } from './problem';
import { problems, type ProblemCode } from './problem.data';

const codes = Object.keys(problems) as ProblemCode[];

describe('a problem', () => {
  it('speaks the reader’s language', () => {
    expect(describeProblem('too-many-requests', { minutes: 15 }, 'zh-CN')).toEqual({
      type: '/problems/too-many-requests',
      title: '过于频繁',
      status: 429,
      detail: '尝试次数过多，请在 15 分钟后再试。',
      code: 'too-many-requests',
      params: { minutes: 15 },
    });
    expect(describeProblem('too-many-requests', { minutes: 15 }, 'en').detail).toBe(
      'Too many attempts. Try again in 15 minutes.',
    );
  });

  it('leaves out parameters when there are none', () => {
    expect(describeProblem('not-found', {}, 'en')).not.toHaveProperty('params');
  });
});

describe('the catalogue of problems', () => {
  it.each(codes)('has words in both languages for %s, and asks for the same values in both', (code) => {
    const { status, zh, en } = problems[code];
    expect(status).toBeGreaterThanOrEqual(400);
    expect(zh.every((words) => /[\u4e00-\u9fff]/.test(words))).toBe(true);
    expect(en.some((words) => /[\u4e00-\u9fff]/.test(words))).toBe(false);
    expect(placeholders(zh.join(' '))).toEqual(placeholders(en.join(' ')));
  });

  it('holds no code that nobody uses', () => {
    const root = join(__dirname, '../../..');
    const texts = ['shared/src', 'server/src', 'client/src'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !/(\.test|problem\.data)\.ts$/.test(file))
        .map((file) => readFileSync(join(root, folder, file), 'utf8')),
    );
    const all = texts.join('\n');
    // A code may be put together: `${place}-has-people`.
    const ends = [...all.matchAll(/`\$\{\w+\}(-[a-z-]+)`/g)].map((match) => match[1] ?? '');
    const isUsed = (code: string): boolean => all.includes(`'${code}'`) || ends.some((end) => code.endsWith(end));
    expect(codes.filter((code) => !isUsed(code))).toEqual([]);
  });
});

/** English sentences take a title's English words: `titleEn` for `title`. */
function placeholders(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{(\w+)/g)].map((match) => (match[1] ?? '').replace(/En$/, '')))].sort();
}
