/** Of what a page knows of a thing and what was just answered about it, the newer; undefined for what does not exist yet. */
export function newest<T extends { readonly version: number }>(
  known: T | undefined,
  answered: T | undefined,
): T | undefined {
  if (!known || !answered) return known ?? answered;
  return answered.version > known.version ? answered : known;
}
