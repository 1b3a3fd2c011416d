/** A piece of a mail's text: words, or an address to open. */
export interface TextPiece {
  readonly text: string;
  readonly url: string | null;
}

const address = /https?:\/\/[^\s<>"'，。；、（）]+/g;

/** A text in pieces, so that its addresses can be links. Joined, the pieces are the text. */
export function linkPieces(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const found of text.matchAll(address)) {
    if (found.index > at) pieces.push({ text: text.slice(at, found.index), url: null });
    pieces.push({ text: found[0], url: found[0] });
    at = found.index + found[0].length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), url: null });
  return pieces;
}
