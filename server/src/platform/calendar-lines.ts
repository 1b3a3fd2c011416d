/** Controls, bidirectional marks and line separators forge what readers or parsers see; a tab becomes a space. */
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
/** Half of a pair cannot be written in UTF-8. */
const loneSurrogate = /\p{Surrogate}/gu;

/** A text of several lines that is safe in a calendar or a mail: line feeds stay, other controls go. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(unseen, '').replace(loneSurrogate, '\ufffd');
}

/** A text for one line, such as a subject, a header or a parameter: no line break can leave it. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** RFC 5545 3.3.11: backslash, semicolon, comma and line feed of a TEXT value. */
export function escapeText(text: string): string {
  return cleanText(text)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/**
 * Folds content lines at 75 octets without their line break, never inside a character (RFC 5545 3.1). The space that
 * begins a continuation counts, which ical.js forgets; so its folds are undone first.
 */
export function foldLines(text: string): string {
  return text
    .replace(/\r\n /g, '')
    .split('\r\n')
    .map((line) => foldLine(line))
    .join('\r\n');
}

function foldLine(line: string): string {
  if (Buffer.byteLength(line) <= 75) return line;
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      parts.push(part);
      [part, octets] = ['', 1];
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}
