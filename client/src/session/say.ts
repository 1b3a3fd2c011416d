/** Words of a key in the reader's language, filled from `params`; the pure files are handed `Reader.say`. */
export type Say = (key: string, params?: Record<string, string | number>) => string;
