import * as z from 'zod/mini';

export const site = z.string();
