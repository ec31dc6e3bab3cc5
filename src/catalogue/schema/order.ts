import { z } from 'zod';
import { slug } from './text.ts';

/** content/domains.yaml: the ids of all domains, in the order in which they are shown. */
export const orderSchema = z.array(slug).min(1);
