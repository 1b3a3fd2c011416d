import * as z from 'zod/mini';
import { faultsOf, pointerTo, wordFaults } from './field-fault';
import { fieldFaultWords } from './field-fault.data';

function told(schema: z.ZodMiniType, value: unknown): string[] {
  const outcome = z.safeParse(schema, value);
  if (outcome.success) return [];
  return wordFaults(faultsOf(outcome.error.issues, value), 'en').map(({ pointer, detail }) => `${pointer} ${detail}`);
}

const person = z.strictObject({
  name: z.string().check(z.minLength(2), z.maxLength(4)),
  tags: z.array(z.enum(['a', 'b'])).check(z.minLength(1), z.maxLength(2)),
  age: z.nullable(z.number().check(z.int(), z.minimum(0), z.multipleOf(5))),
});

test.each([
  ['absent fields', {}, ['/name This is required.', '/tags This is required.', '/age This is required.']],
  [
    'a field too many',
    { name: 'abc', tags: ['a'], age: null, 'x/y~': 1 },
    ['/x~1y~0 There is no field "x/y~"; leave it out.'],
  ],
  [
    'short texts and empty lists',
    { name: 'a', tags: [], age: null },
    ['/name Use at least 2 characters.', '/tags Name at least 1.'],
  ],
  [
    'long texts and lists',
    { name: 'abcde', tags: ['a', 'b', 'a'], age: null },
    ['/name Use at most 4 characters.', '/tags Name at most 2.'],
  ],
  ['one item of a list', { name: 'abc', tags: ['a', 'z'], age: null }, ['/tags/1 Choose one of: a, b.']],
  ['numbers', { name: 'abc', tags: ['a'], age: -3 }, ['/age Use 0 or more.', '/age Use a multiple of 5.']],
  [
    'kinds',
    { name: 1, tags: {}, age: 'x' },
    [
      '/name Wrong kind of value; expected text.',
      '/tags Wrong kind of value; expected a list.',
      '/age Wrong kind of value; expected a number.',
    ],
  ],
  ['the whole', undefined, [' This is required.']],
])('tells of %s', (_, value, expected) => {
  expect(told(person, value)).toEqual(expected);
});

test('of a union’s branches the nearest one is told', () => {
  const either = z.union([
    z.strictObject({ room: z.string(), seats: z.number() }),
    z.strictObject({ link: z.string() }),
  ]);
  expect(told(z.strictObject({ place: either }), { place: { room: 'A', seats: 'many' } })).toEqual([
    '/place/seats Wrong kind of value; expected a number.',
  ]);
});

test('a code that a contract names has words of its own', () => {
  const schema = z.string().check(z.regex(/^\d+$/, 'not-an-id'));
  expect(told(schema, 'x')).toEqual([` ${fieldFaultWords['not-an-id'].en}`]);
});

test('the root’s pointer is the empty text', () => {
  expect(pointerTo([])).toBe('');
});
