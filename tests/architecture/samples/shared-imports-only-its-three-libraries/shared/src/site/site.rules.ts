import { z } from 'zod';

export const big = z.string();
