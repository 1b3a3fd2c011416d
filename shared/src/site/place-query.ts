import * as z from 'zod/mini';

/** Words that all have to be found, in the names or their pinyin (一号培训室: yhpxs, peixun); in use or out of use. */
const shape = {
  search: z.optional(z.string().check(z.maxLength(80))),
  use: z.optional(z.enum(['in', 'out'])),
};

export const siteQuery = z.strictObject(shape);
export type SiteQuery = z.infer<typeof siteQuery>;

export const teamQuery = z.strictObject({
  ...shape,
  /** Whether any of its shifts says how many stay on post. */
  cover: z.optional(z.enum(['with', 'without'])),
});
export type TeamQuery = z.infer<typeof teamQuery>;

export const roomQuery = z.strictObject({
  ...shape,
  /** Seats at least. */
  seats: z.optional(z.enum(['10', '20', '30', '50', '100'])),
});
export type RoomQuery = z.infer<typeof roomQuery>;

export const siteSorts = ['name', 'zone', 'country', 'hours', 'use'] as const;
export type SiteSort = (typeof siteSorts)[number];
export const teamSorts = ['name', 'shortName', 'shifts', 'minimumOnPost', 'headcount', 'use'] as const;
export type TeamSort = (typeof teamSorts)[number];
export const roomSorts = ['name', 'seats', 'use'] as const;
export type RoomSort = (typeof roomSorts)[number];
