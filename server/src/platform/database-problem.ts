/** What stands between us and the database, in a sentence for the person at the terminal. */
export class DatabaseProblem extends Error {
  override readonly name = 'DatabaseProblem';
}
