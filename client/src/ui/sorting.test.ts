import { sortBy } from './sorting';

describe('the head of a column', () => {
  it('turns round at a second click on the same head', () => {
    expect(sortBy({ by: 'name', isDown: false }, 'name')).toEqual({ sort: 'name', order: 'down' });
    expect(sortBy({ by: 'name', isDown: true }, 'name')).toEqual({ sort: 'name', order: '' });
    expect(sortBy({ by: 'name', isDown: true }, 'no')).toEqual({ sort: 'no', order: '' });
  });
});
