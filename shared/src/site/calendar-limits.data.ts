/** Longest time without a working day that a calendar may have, in days: a shipyard's summer, a school's. */
export const longestRest = 120;
