/** Limits of one request, so that none of them holds the server up. They are no figures of the regulation. */
export const rosterLimits = {
  /** Most days that one reading of cover answers, and most that one change of days reaches over: two long months. */
  days: 62,
  /** So many days ahead gaps of cover are told: four weeks, as long as there is time to mend them. */
  gapDays: 28,
  /** So many days ahead people see their own shifts. */
  ownDays: 14,
  /** Most people who are given a group at once. */
  people: 500,
  /** Most days of people that are fixed at once. */
  cells: 1000,
  /** Most characters of an imported sheet, as CSV. */
  sheetCharacters: 900_000,
} as const;
