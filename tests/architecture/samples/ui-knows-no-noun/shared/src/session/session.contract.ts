export type Session = string;
