export type Site = string;
