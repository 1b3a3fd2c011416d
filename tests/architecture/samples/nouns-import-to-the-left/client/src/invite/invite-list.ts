import { sheet } from '../attendance/sheet';

export const list = sheet;
