/** Somebody to try the demo as. */
export interface DemoLogin {
  readonly login: string;
  readonly password: string;
  /** Who it is, as the terminal shows it. */
  readonly words: string;
}

/** Builds the demo company. The room that knows all nouns provides it; nobody else builds a past. */
export abstract class DemoBuilder {
  /** Fills an empty database by calling the use cases; nobody is connected meanwhile. */
  abstract build(onProgress: (words: string) => void): Promise<void>;
  /** The accounts to try, in the order of the story. */
  abstract logins(): readonly DemoLogin[];
}
