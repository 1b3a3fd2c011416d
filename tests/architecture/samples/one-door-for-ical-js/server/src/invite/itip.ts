import ICAL from 'ical.js';

export const itip = ICAL;
