import { isQualifiedFor, mayEditQualification, mayGrantQualification, qualificationState } from './qualification.rules';

const today = '2026-12-01';
const held = [
  { topicId: 'complaints', validUntil: null },
  { topicId: 'etiquette', validUntil: '2026-12-15' },
];

describe('R34: a person may teach', () => {
  it('what they are qualified for, and nothing else', () => {
    expect(isQualifiedFor(held, ['complaints'], today)).toBe(true);
    expect(isQualifiedFor(held, ['drill'], today)).toBe(false);
    expect(isQualifiedFor([], ['complaints'], today)).toBe(false);
  });

  it('several topics together only when qualified for each', () => {
    expect(isQualifiedFor(held, ['complaints', 'etiquette'], today)).toBe(true);
    expect(isQualifiedFor(held, ['complaints', 'drill'], today)).toBe(false);
  });

  it('until the last day, that day included', () => {
    expect(isQualifiedFor(held, ['etiquette'], '2026-12-15')).toBe(true);
    expect(isQualifiedFor(held, ['etiquette'], '2026-12-16')).toBe(false);
  });
});

test('an end is near within the days of notice, and over on the day after it', () => {
  const state = (validUntil: string | null, revokedFor: string | null = null): string =>
    qualificationState({ validUntil, revokedFor }, today, 30);
  expect(state(null)).toBe('in-force');
  expect(state('2027-01-01')).toBe('in-force');
  expect(state('2026-12-31')).toBe('expiring');
  expect(state('2026-12-01')).toBe('expiring');
  expect(state('2026-11-30')).toBe('expired');
  expect(state(null, 'third miss')).toBe('revoked');
});

test('nobody is qualified until a day that is over, nor after leaving', () => {
  const one = { name: '王芳', status: 'active' } as const;
  expect(mayGrantQualification(one, null, today).allowed).toBe(true);
  expect(mayGrantQualification(one, today, today).allowed).toBe(true);
  expect(mayGrantQualification(one, '2026-11-30', today)).toMatchObject({ code: 'qualification-ends-in-past' });
  expect(mayGrantQualification({ ...one, status: 'left' }, null, today)).toMatchObject({ code: 'employee-has-left' });
});

describe('an edit of a qualification', () => {
  const one = { name: '王芳', version: 3, validUntil: '2026-11-20', revokedFor: null };

  it('is refused to whoever saw another version', () => {
    expect(mayEditQualification(one, 2, { validUntil: null }, today)).toMatchObject({ code: 'row-changed-meanwhile' });
  });

  it('may repeat an end that is over, but not set one', () => {
    expect(mayEditQualification(one, 3, { validUntil: '2026-11-20' }, today).allowed).toBe(true);
    expect(mayEditQualification(one, 3, { validUntil: '2026-11-21' }, today)).toMatchObject({
      code: 'qualification-ends-in-past',
    });
  });

  it('leaves what was revoked alone, but for giving it back', () => {
    const revoked = { ...one, revokedFor: 'third miss' };
    expect(mayEditQualification(revoked, 3, { validUntil: null }, today)).toMatchObject({
      code: 'qualification-revoked',
    });
    expect(mayEditQualification(revoked, 3, { revokedFor: null }, today).allowed).toBe(true);
  });
});
