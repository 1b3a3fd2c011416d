import { linkPieces } from './mail-links';

describe('addresses in a mail’s text', () => {
  it('become links, and nothing of the text is lost', () => {
    const text = '回复：http://localhost:4300/answer/a_b-c\n看 https://a.test/x。谢谢';
    const pieces = linkPieces(text);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.flatMap(({ url }) => url ?? [])).toEqual(['http://localhost:4300/answer/a_b-c', 'https://a.test/x']);
  });

  it('never lead anywhere but to the web', () => {
    expect(linkPieces('javascript:alert(1) data:text/html,x')).toEqual([
      { text: 'javascript:alert(1) data:text/html,x', url: null },
    ]);
  });
});
