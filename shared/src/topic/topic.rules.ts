import type { TopicBody } from './topic.contract';

/** Whether a name fits a line of the month: `mostHan` Han characters (policy `short-name-characters`) or twelve letters. */
export function isShortEnough(shortName: string, mostHan: number): boolean {
  return hanIn(shortName) <= mostHan && [...shortName].length <= 12;
}

/** How many Han characters a text has. */
export function hanIn(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}

/** The short names that fit no tight place, by the figure in force. */
export function tooLongNames(
  body: Pick<TopicBody, 'shortName' | 'shortNameEn'>,
  mostHan: number,
): ('shortName' | 'shortNameEn')[] {
  return (['shortName', 'shortNameEn'] as const).filter((field) => !isShortEnough(body[field], mostHan));
}
