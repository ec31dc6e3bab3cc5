import type { Content } from '../content.ts';
import type { Fault } from '../fault.ts';

/** One rule about the meaning of the content; its shape is the schema's matter. */
export interface Rule {
  /** Name, as printed in a fault. */
  name: string;
  /** What the rule demands: one sentence. */
  description: string;
  /** `domain`: looks at one domain at a time; `whole`: compares files, so it runs only when every file has the right shape. */
  scope: 'domain' | 'whole';
  /** Looks at the content and tells every fault. */
  check: (content: Content) => Fault[];
}
