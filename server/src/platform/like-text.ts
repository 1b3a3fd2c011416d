/** A text as LIKE takes it literally: `%` and `_` that somebody types mean themselves. */
export function likeText(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
