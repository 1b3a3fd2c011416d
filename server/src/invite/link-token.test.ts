import { claimedId, isTokenOf, makeToken } from './link-token';

const key = 'a key of this installation';
const linked = { id: '0f8fad5b-d9cb-469f-a165-70867728950e', generation: 1 };

describe('a signed link', () => {
  it('names what it opens and is made again the same', () => {
    const token = makeToken(key, 'answer', linked);
    expect(token).toMatch(/^[A-Za-z0-9_-]{64}$/);
    expect(claimedId(token)).toBe(linked.id);
    expect(makeToken(key, 'answer', linked)).toBe(token);
    expect(isTokenOf(key, 'answer', linked, token)).toBe(true);
  });

  it('is worthless for another purpose, generation, thing or key', () => {
    const token = makeToken(key, 'answer', linked);
    expect(isTokenOf(key, 'feed', linked, token)).toBe(false);
    expect(isTokenOf(key, 'answer', { ...linked, generation: 2 }, token)).toBe(false);
    expect(isTokenOf(key, 'answer', { ...linked, id: linked.id.replace('0f', '1f') }, token)).toBe(false);
    expect(isTokenOf('another key', 'answer', linked, token)).toBe(false);
  });

  it('is nothing once one character changes', () => {
    const token = makeToken(key, 'answer', linked);
    for (let place = 0; place < token.length; place += 1) {
      const forged = token.slice(0, place) + (token[place] === 'A' ? 'B' : 'A') + token.slice(place + 1);
      expect(isTokenOf(key, 'answer', linked, forged)).toBe(false);
    }
  });

  it('claims nothing where it cannot be one of ours', () => {
    expect(claimedId('short')).toBeNull();
    expect(claimedId(`${makeToken(key, 'feed', linked)}A`)).toBeNull();
    expect(claimedId('!'.repeat(64))).toBeNull();
  });
});
