import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldFaultWords } from '@fortnight/shared/rule/field-fault.data';

const sharedDir = join(__dirname, '../../../shared/src');
const sources = readdirSync(sharedDir, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.ts$/.test(file) && !/\.test\.ts$/.test(file),
);

test('every code that a contract gives a field has words in both languages', () => {
  const codes = sources.flatMap((file) => {
    const text = readFileSync(join(sharedDir, file), 'utf8');
    return [...text.matchAll(/z\.(?:regex|refine)\([^;]*?'([a-z]+(?:-[a-z]+)+)'\s*,?\s*\)/g)].map(
      ([, code]) => code ?? '',
    );
  });
  expect(codes.length).toBeGreaterThan(5);
  expect([...new Set(codes)].filter((code) => !(code in fieldFaultWords))).toEqual([]);
});
