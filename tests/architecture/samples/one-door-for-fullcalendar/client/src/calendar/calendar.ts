import { Calendar } from 'fullcalendar';

export const calendar = [Calendar];
