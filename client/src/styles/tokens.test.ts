import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const source = join(__dirname, '..');

const sources = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter(
    (file) => /\.(css|scss|ts|html)$/.test(file) && !file.endsWith('.test.ts') && file !== join('styles', 'tokens.css'),
  )
  .map((file) => ({ file, text: readFileSync(join(source, file), 'utf8') }));

function findings(pattern: RegExp): string[] {
  return sources.flatMap(({ file, text }) => [...text.matchAll(pattern)].map((match) => `${file}: ${match[0]}`));
}

describe('the look', () => {
  it('takes every colour from tokens.css', () => {
    expect(findings(/(?<![&\w-])#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})(?![\w-])/g)).toEqual([]);
    expect(findings(/\b(?:rgba?|hsla?|oklch|oklab)\(/g)).toEqual([]);
  });

  it('takes every size of type from tokens.css', () => {
    expect(findings(/font-size:\s*[\d.]+(?:px|rem|em|pt)/g)).toEqual([]);
    expect(findings(/\bfont:\s[^;]*\d(?:px|rem|pt)\b(?!\s*var)/g)).toEqual([]);
  });

  it('writes no style attribute, which the content security policy refuses', () => {
    expect(findings(/\sstyle="[^"]*"/g)).toEqual([]);
  });
});
