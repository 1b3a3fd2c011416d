import { company } from '../demo/company';

export const site = company;
