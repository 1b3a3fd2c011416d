import { FullCalendarModule } from '@fullcalendar/angular';
import { Calendar } from 'fullcalendar';

export const board = [Calendar, FullCalendarModule];
