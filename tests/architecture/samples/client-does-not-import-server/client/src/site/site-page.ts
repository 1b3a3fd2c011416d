import type { OpenSite } from '../../../server/src/site/open-site';

export type Page = OpenSite;
