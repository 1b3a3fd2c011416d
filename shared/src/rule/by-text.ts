/** Order of two texts by their code units: dates, times and instants of one form come in order of time. */
export function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
