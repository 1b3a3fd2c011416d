/** One line of what a command answers. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
