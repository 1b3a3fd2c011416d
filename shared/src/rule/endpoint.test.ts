import { pathOf } from './endpoint';

describe('a path', () => {
  it('is filled with its parameters, each one segment whatever it holds', () => {
    expect(pathOf('/api/plans/:planId/edits/:n', { planId: 'p 1', n: '../x?y#z' })).toBe(
      '/api/plans/p%201/edits/..%2Fx%3Fy%23z',
    );
  });

  it('stays as it is without parameters', () => expect(pathOf('/api/plans')).toBe('/api/plans'));
});
