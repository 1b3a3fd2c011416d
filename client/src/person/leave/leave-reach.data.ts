/** How far back and ahead leave is listed, in days: what was decided lately, and as far ahead as one leave may reach. */
export const leaveReach = { back: 60, ahead: 1100 } as const;
