import { Calendar } from 'fullcalendar';

export const board = [Calendar];
