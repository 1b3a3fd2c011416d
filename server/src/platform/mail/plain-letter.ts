import type { Language } from '@fortnight/shared/rule/problem';
import { escapeHtml } from './escape-html';

/** A short letter: sentences, rows of figures or days, and one link. Whatever people typed is in it as text. */
export interface PlainLetter {
  readonly language: Language;
  readonly subject: string;
  readonly sentences: readonly string[];
  readonly rows: readonly string[];
  readonly link: readonly [label: string, url: string];
  readonly foot: string;
}

const face = "font-family:'PingFang SC','Microsoft YaHei',Arial,sans-serif";

/** A letter as subject, text and HTML. Line ends in what people typed cannot begin a header or a row. */
export function writeLetter(letter: PlainLetter): { subject: string; text: string; html: string } {
  const [label, url] = letter.link;
  const sentences = letter.sentences.map(oneLine);
  const rows = letter.rows.map(oneLine);
  const subject = oneLine(letter.subject);
  const text = [...sentences, ...rows.map((row) => `  ${row}`), '', `${label}: ${url}`, '', letter.foot, ''].join('\n');
  return { subject, text, html: htmlOf({ ...letter, subject, sentences, rows }) };
}

function htmlOf({ language, subject, sentences, rows, link: [label, url], foot }: PlainLetter): string {
  const e = escapeHtml;
  const words = sentences.map((sentence) => `<p style="margin:0 0 12px">${e(sentence)}</p>`).join('\n');
  const list = rows.map((row) => `<li style="padding:2px 0">${e(row)}</li>`).join('\n');
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${e(subject)}</title></head>
<body style="margin:0;padding:24px;background:#f5f6f8;${face};font-size:15px;line-height:24px;color:#1c2129">
<div role="main" style="max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #e3e6eb">
<h1 style="margin:0 0 16px;font-size:20px;line-height:28px">${e(subject)}</h1>
${words}${list ? `\n<ul style="margin:0 0 12px;padding-left:20px">${list}</ul>` : ''}
<p style="margin:16px 0 0"><a href="${e(url)}" style="color:#2648b3">${e(label)}</a></p>
</div>
<p style="max-width:560px;margin:12px auto 0;font-size:12px;line-height:18px;color:#636b7a">${e(foot)}</p>
</body></html>
`;
}

function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ').trim();
}
