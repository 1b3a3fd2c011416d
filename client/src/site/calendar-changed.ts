/** What a change of the calendar came to. `changeId` is null when nothing differed. */
export interface CalendarChanged {
  readonly changeId: string | null;
  readonly days: number;
}
