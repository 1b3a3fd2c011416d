/** Asks again and again until the answer is neither undefined nor false. @throws Error after `patience` milliseconds. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | false | Promise<T | undefined | false>,
  patience = 50_000,
): Promise<T> {
  const deadline = performance.now() + patience;
  while (performance.now() < deadline) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`It never happened: ${what}`);
}
