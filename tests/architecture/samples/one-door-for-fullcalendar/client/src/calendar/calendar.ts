import { FullCalendarModule } from '@fullcalendar/angular';
import { Calendar } from 'fullcalendar';

export const calendar = [Calendar, FullCalendarModule];
