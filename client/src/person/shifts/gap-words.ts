import type { CoverGapView } from '@fortnight/shared/person/cover.contract';
import type { Reader } from '../../i18n/language';
import { dayWords } from '../../time/date-words';

const told = 3;

/** 12月3日 周四 早班 (1/2)、… : the first gaps of a list, for a sentence. */
export function gapWords(gaps: readonly Omit<CoverGapView, 'teamName'>[], reader: Reader): string {
  const language = reader.language();
  const words = gaps
    .slice(0, told)
    .map(({ on, shiftName, fewest, minimum }) => `${dayWords(on, language)} ${shiftName} ${fewest}/${minimum}`);
  return [...words, ...(gaps.length > told ? ['…'] : [])].join(language === 'en' ? ', ' : '、');
}
