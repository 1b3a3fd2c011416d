/** Keys that only one of two word lists has, with dots between the levels. */
export function unpaired(one: object, other: object): string[] {
  const [left, right] = [new Set(keysOf(one)), new Set(keysOf(other))];
  return [...left].filter((key) => !right.has(key)).concat([...right].filter((key) => !left.has(key)));
}

function keysOf(words: object, above = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? keysOf(value as object, `${above}${key}.`) : [`${above}${key}`],
  );
}
