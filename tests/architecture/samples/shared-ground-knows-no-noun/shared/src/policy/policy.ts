import type { Site } from '../site/site.contract';

export type Where = Site;
