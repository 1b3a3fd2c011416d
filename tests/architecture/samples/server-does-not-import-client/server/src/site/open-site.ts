import { page } from '../../../client/src/site/site-page';

export const shown = page;
