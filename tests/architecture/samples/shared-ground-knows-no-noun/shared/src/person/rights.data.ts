export type Right = 'plan';
