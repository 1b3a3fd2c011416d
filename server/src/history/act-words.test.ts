import { policyFigures } from '@fortnight/shared/policy/policy.data';
import { problems } from '@fortnight/shared/rule/problem.data';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planActs } from '../plan/plan-acts.data';
import { actWords, formerActWords } from './act-words.data';

const root = join(__dirname, '..');
/** Files whose acts get their names from a table or a command, and what stands for them here. */
const composed: Readonly<Record<string, RegExp>> = {
  'site/place-editor.ts': /action: edited\[kind\]/,
  'plan/comment-desk.ts': /\.\.\.done/,
  'plan/plan-desk.ts': /planActs\[command\]/,
  'plan/plan-step.ts': /planActs\[act\]/,
  'plan/draft-plan.ts': /planActs\.draft/,
  'plan/ask-for-change.ts': /action: after \? '/,
  'plan/decide-change.ts': /actions\[act\]/,
  'invite/take-instead.ts': /action: 'another-run-taken'/,
  'person/leave-desk.ts': /acts\[after\.state\]/,
  'person/open-account.ts': /const action = formerLogin === null \?/,
  'topic/edit-qualifications.ts': /action: acts\[act\]/,
  'platform/demo-start.ts': /const done = '/,
};

const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(join(root, file), 'utf8') }));

/** Figures and refusals have dashed names as well. */
function isNoAct(word: string): boolean {
  return Object.hasOwn(policyFigures, word) || Object.hasOwn(problems, word);
}

function acts(): Set<string> {
  const found = new Set<string>(Object.values(planActs));
  for (const { file, text } of sources) {
    if (!text.includes('tx.audit(')) continue;
    for (const [, act] of text.matchAll(/\baction: '([a-z-]+)'/g)) found.add(act ?? '');
    if (composed[file])
      for (const [, act] of text.matchAll(
        /'((?:plan|comment|account|another|leave|password|demo|session|qualification)-[a-z-]+)'/g,
      ))
        if (!isNoAct(act ?? '')) found.add(act ?? '');
  }
  return found;
}

test('every act that is put on record has words in both languages', () => {
  expect(acts().size).toBeGreaterThan(40);
  expect([...acts()].filter((act) => !actWords[act])).toEqual([]);
  for (const [zh, en] of Object.values(actWords)) {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[a-z][\x20-\x7e]+$/);
  }
});

test('an act under a former name reads on, and is not put on record any more', () => {
  const former = Object.keys(formerActWords);
  expect(former).toContain('session-ended');
  expect(former.filter((act) => acts().has(act) || actWords[act])).toEqual([]);
});

test('no act gets its name in a way that this test does not see', () => {
  const unseen = sources.filter(({ file, text }) => {
    if (!text.includes('tx.audit(') || file.startsWith('platform/unit-of-work')) return false;
    const calls = text.split('tx.audit(').slice(1);
    const literal = calls.every((call) => /\baction: '[a-z-]+'/.test(call.slice(0, 400)));
    return !literal && !composed[file]?.test(text);
  });
  expect(unseen.map(({ file }) => file)).toEqual([]);
});
