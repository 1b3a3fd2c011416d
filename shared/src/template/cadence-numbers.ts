const digits = '零一二三四五六七八九';

/** Digits and Chinese numerals of a whole number, as part of a pattern. */
export const numberPattern = '(?:\\d{1,4}|[一二两三四五六七八九十廿]{1,4})';

/** `12`, `十二`, `两`, `二十一`; NaN for anything else. */
export function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const plain = text.replace('两', '二').replace('廿', '二十');
  const parts = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(plain);
  if (!parts || plain === '' || (parts[1] && !parts[2] && parts[3])) return Number.NaN;
  const [tens, ones] = [digits.indexOf(parts[1] ?? '一'), parts[3] ? digits.indexOf(parts[3]) : 0];
  return parts[2] ? tens * 10 + ones : digits.indexOf(parts[1] ?? parts[3] ?? '');
}

/** 一 for Monday to 日 for Sunday, 天 and 七 among them; also digits. Monday is 1. */
export function weekdayNumber(text: string): number {
  return (
    '一二三四五六日'.indexOf(text.replace(/[天7七]/, '日').replace(/[1-6]/, (digit) => digits[Number(digit)] ?? '')) + 1
  );
}
