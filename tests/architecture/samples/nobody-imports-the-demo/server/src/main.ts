import { company } from './demo/company';

export const main = company;
