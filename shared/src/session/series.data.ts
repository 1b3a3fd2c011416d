/** How far an edit of one sitting reaches into its series. */
export const seriesScopes = ['this', 'following', 'all'] as const;
export type SeriesScope = (typeof seriesScopes)[number];

/** Why a sitting of a series cannot be touched. `in-review`: its plan is not open for editing. */
export const seriesLocks = ['held', 'binding', 'cancelled', 'in-review'] as const;
export type SeriesLock = (typeof seriesLocks)[number];

/**
 * Why a sitting stays as it is: not meant by the scope, before the picked one, moved by itself, at its place already,
 * or in somebody's way there.
 */
export const seriesKeptReasons = ['not-meant', 'before', 'by-hand', 'unchanged', 'clash'] as const;
export type SeriesKeptReason = (typeof seriesKeptReasons)[number];

/** What moves a sitting: it was picked, it follows the series, or follows it in all but the time it was given by itself. */
export const seriesMovedReasons = ['picked', 'series', 'time-by-hand'] as const;
export type SeriesMovedReason = (typeof seriesMovedReasons)[number];

/** Why a sitting has no place: its day lies outside its plan's month, is off, or has another sitting of the series. */
export const seriesLostReasons = ['outside-month', 'day-off', 'same-day'] as const;
export type SeriesLostReason = (typeof seriesLostReasons)[number];
