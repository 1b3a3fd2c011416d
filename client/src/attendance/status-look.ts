import type { AttendanceStatus } from '@fortnight/shared/attendance/attendance.contract';
import type { Language } from '@fortnight/shared/rule/problem';
import type { Tone } from '../ui/status';

interface StatusLook {
  readonly tone: Tone;
  /** The letter that marks it, by language: 到 迟 退 假 旷; present, late, early, excused, absent. */
  readonly letter: Readonly<Record<Language, string>>;
}

/** How a status looks; its word is `attendance.status.<status>`, in short `attendance.short.<status>`. */
export const statusLooks: Readonly<Record<AttendanceStatus, StatusLook>> = {
  present: { tone: 'ok', letter: { 'zh-CN': 'D', en: 'P' } },
  late: { tone: 'warn', letter: { 'zh-CN': 'C', en: 'L' } },
  'left-early': { tone: 'warn', letter: { 'zh-CN': 'T', en: 'E' } },
  excused: { tone: 'info', letter: { 'zh-CN': 'J', en: 'X' } },
  absent: { tone: 'bad', letter: { 'zh-CN': 'K', en: 'A' } },
};
