/** What was asked for cannot be done, in a sentence for the person at the terminal. Exit code 2: the words were wrong. */
export class CommandFault extends Error {
  constructor(
    message: string,
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(message);
    this.name = 'CommandFault';
  }
}
