import { createCalendar } from '@event-calendar/core';

export const lanes = createCalendar;
