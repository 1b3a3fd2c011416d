import { Workbook } from 'exceljs';

export const book = Workbook;
