import { sample } from './sample.test';

export const rule = sample;
