export const goHome = 1;
