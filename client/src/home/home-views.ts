import type { Right } from '@fortnight/shared/person/rights.data';

/** The home pages, the most senior first; 'my' is everybody's. */
export const homeViews = ['inbox', 'planning', 'my'] as const;
export type HomeView = (typeof homeViews)[number];

const rightOf: Readonly<Partial<Record<HomeView, Right>>> = { inbox: 'plan.review', planning: 'plan.draft' };

/** The views that somebody has, by the rights held anywhere. */
export function viewsOf(holds: (right: Right) => boolean): HomeView[] {
  return homeViews.filter((view) => {
    const right = rightOf[view];
    return right === undefined || holds(right);
  });
}

/** The view that the address asks for, or the first one. */
export function viewShown(views: readonly HomeView[], asked: string | undefined): HomeView {
  return views.find((view) => view === asked) ?? views[0] ?? 'my';
}
