import type { Language } from '@fortnight/shared/rule/problem';
import { escapeHtml } from '../platform/mail/escape-html';
import { mailColours as c, tintBars } from './invite-mail.data';

/** One line of what a session is: new over old, where it changed. */
export interface InviteFact {
  readonly label: string;
  readonly value: string;
  readonly before: string | null;
}

/** The letter in words, shared by its text and its HTML part. Every value is one clean line. */
export interface InviteSentences {
  readonly language: Language;
  readonly subject: string;
  readonly brand: string;
  readonly badge: string;
  readonly title: string;
  readonly hello: string;
  readonly rows: readonly InviteFact[];
  readonly buttons: ReadonlyArray<readonly [label: string, url: string]>;
  readonly hint: string;
  readonly attached: string;
  /** Null when the reader has no feed. */
  readonly subscribe: readonly [label: string, url: string] | null;
  /** The session is off: what was told stands struck. */
  readonly isOff: boolean;
  readonly ask: string | null;
  readonly foot: string;
  readonly tint: number;
}

const face = "font-family:'PingFang SC','Microsoft YaHei',Arial,sans-serif";
const table = 'role="presentation" cellpadding="0" cellspacing="0" border="0"';

/** The mail's HTML: tables and inline styles, since mail readers keep little else. Buttons are 46 px high. */
export function inviteHtml(words: InviteSentences): string {
  const e = escapeHtml;
  return `<!doctype html>
<html lang="${words.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light only"><title>${e(words.subject)}</title>
<style>@media (max-width:620px){.w600{width:100%!important}.pad{padding-left:16px!important;padding-right:16px!important}}</style></head>
<body style="margin:0;padding:0;background:${c.page}">
<table role="main" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${c.page}"><tr><td align="center" style="padding:24px 0">
<table ${table} class="w600" width="600" style="width:600px;background:${c.surface};border:1px solid ${c.line}" bgcolor="${c.surface}">
${head(words)}
${body(words)}
${facts(words)}
${buttons(words)}
${hint(words)}
${foot(words)}
</table>
<p style="${face};margin:12px 16px 0;font-size:12px;line-height:18px;color:${c.ink3}">${e(words.foot)}</p>
</td></tr></table></body></html>
`;
}

function head(words: InviteSentences): string {
  const logo = `<td width="28" height="28" align="center" bgcolor="${c.accent}" style="${face};border-radius:6px;color:#ffffff;font-size:15px;font-weight:bold;line-height:28px">训</td>`;
  const brand = `<td style="${face};padding-left:10px;font-size:14px;color:${c.ink}">${escapeHtml(words.brand)}</td>`;
  return `<tr><td class="pad" style="padding:16px 32px;border-bottom:1px solid ${c.line}"><table ${table} width="100%"><tr>${logo}${brand}</tr></table></td></tr>`;
}

function body(words: InviteSentences): string {
  const badge = `<table ${table}><tr><td bgcolor="${c.accentSoft}" style="${face};font-size:13px;line-height:22px;color:${c.accentInk};padding:0 8px;border-radius:3px"><strong>${escapeHtml(words.badge)}</strong></td></tr></table>`;
  const title = `<h1 style="${face};margin:12px 0 4px;font-size:22px;line-height:30px;color:${c.ink};font-weight:bold">${escapeHtml(words.title)}</h1>`;
  const hello = `<p style="${face};margin:0 0 16px;font-size:15px;line-height:24px;color:${c.ink2}">${escapeHtml(words.hello)}</p>`;
  return `<tr><td class="pad" style="padding:24px 32px 0">${badge}\n${title}${hello}</td></tr>`;
}

function facts(words: InviteSentences): string {
  const bar = tintBars[words.tint - 1] ?? c.lineStrong;
  const rows = words.rows.map(({ label, value, before }, index) => {
    const old = before === null ? '' : `${struck(before)}<br>`;
    const strong = index === 0 || before !== null ? `<strong>${escapeHtml(value)}</strong>` : escapeHtml(value);
    const text = words.isOff && index === 0 ? struck(value) : `${old}${strong}`;
    return `<tr><td width="80" valign="top" style="${face};font-size:14px;line-height:22px;color:${c.ink3};padding:6px 12px 6px 0">${escapeHtml(label)}</td><td valign="top" style="${face};font-size:15px;line-height:22px;color:${c.ink};padding:6px 0">${text}</td></tr>`;
  });
  return `<tr><td class="pad" style="padding:0 32px"><table ${table} width="100%" style="border-top:1px solid ${c.line};border-bottom:1px solid ${c.line}"><tr><td width="4" bgcolor="${bar}" style="font-size:0;line-height:0">&nbsp;</td><td style="padding:8px 0 8px 16px"><table ${table} width="100%">${rows.join('')}</table></td></tr></table></td></tr>`;
}

/** What no longer holds: struck, and not only by its look. */
function struck(text: string): string {
  return `<s style="color:${c.ink3};text-decoration:line-through">${escapeHtml(text)}</s>`;
}

function buttons(words: InviteSentences): string {
  if (words.buttons.length === 0) return '';
  const cells = words.buttons.map(([label, url], index) => {
    const [ground, line, ink, weight, width] =
      index === 0 ? [c.accent, c.accent, '#ffffff', 'bold', '40%'] : [c.surface, c.lineStrong, c.ink, 'normal', '26%'];
    return `<td width="${width}" align="center" bgcolor="${ground}" style="border:1px solid ${line};border-radius:6px;mso-padding-alt:12px 0"><a href="${escapeHtml(url)}" style="${face};display:block;font-size:15px;line-height:20px;padding:12px 0;color:${ink};text-decoration:none;font-weight:${weight}">${escapeHtml(label)}</a></td>`;
  });
  return `<tr><td class="pad" style="padding:20px 32px 8px"><table ${table} width="100%"><tr>${cells.join('<td width="10" style="font-size:0">&nbsp;</td>')}</tr></table></td></tr>`;
}

function hint({ hint: text }: InviteSentences): string {
  const style = `${face};padding:0 32px 20px;font-size:13px;line-height:20px;color:${c.ink3}`;
  return `<tr><td class="pad" style="${text ? style : 'height:20px;font-size:0'}">${escapeHtml(text)}</td></tr>`;
}

function foot(words: InviteSentences): string {
  const style = `${face};font-size:13px;line-height:20px;color:${c.ink2}`;
  const [label, url] = words.subscribe ?? ['', ''];
  const feed = url && `<br><a href="${escapeHtml(url)}" style="color:${c.accentInk}">${escapeHtml(label)}</a>`;
  const left = `<td style="${style}">${escapeHtml(words.attached)}${feed}</td>`;
  const right = words.ask ? `<td align="right" valign="top" style="${style}">${escapeHtml(words.ask)}</td>` : '';
  return `<tr><td class="pad" bgcolor="${c.sunken}" style="padding:14px 32px;border-top:1px solid ${c.line}"><table ${table} width="100%"><tr>${left}${right}</tr></table></td></tr>`;
}
