import ICAL from 'ical.js';

export const plan = ICAL;
