import ICAL from 'ical.js';

export const feed = ICAL;
