/** What stands in the way of the embedded database, in a sentence for the person at the terminal. */
export class EmbeddedPostgresProblem extends Error {
  override readonly name = 'EmbeddedPostgresProblem';
}
