/** The first Chinese character of each initial in pinyin order, as collations of 'zh' sort them. */
const firsts = '阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀';
const initials = 'abcdefghjklmnopqrstwxyz';
const collator = new Intl.Collator('zh-CN-u-co-pinyin');

/** What people type for a name without an input method: 'gwjn' for 岗位技能. Other characters stay, in lower case. */
export function pinyinInitials(text: string): string {
  return [...text].map((char) => (/\p{Script=Han}/u.test(char) ? initialOf(char) : char.toLowerCase())).join('');
}

/** Whether a text is found by words, or by the initials of its characters. */
export function isFoundBy(text: string, search: string): boolean {
  const asked = search.trim().toLowerCase();
  return text.toLowerCase().includes(asked) || pinyinInitials(text).includes(asked);
}

function initialOf(char: string): string {
  const next = [...firsts].findIndex((first) => collator.compare(first, char) > 0);
  return initials[next < 0 ? initials.length - 1 : Math.max(0, next - 1)] ?? '';
}
