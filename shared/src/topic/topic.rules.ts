/** Whether a name fits a line of the month: `mostHan` Han characters (policy `short-name-characters`) or twelve letters. */
export function isShortEnough(shortName: string, mostHan: number): boolean {
  const han = shortName.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han <= mostHan && [...shortName].length <= 12;
}
