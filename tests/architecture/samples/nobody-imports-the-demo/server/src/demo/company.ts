export const company = 1;
