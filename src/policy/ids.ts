import type { ActionId } from '../catalogue/actions.ts';

/** Id of an entry: `<domain>/<code as printed>`. In the package a union of all, made from the content. */
export type EntryId = string;

/** Id of a domain. In the package a union of all, made from the content. */
export type Domain = string;

/** What to do. The decoder has looked inside of a code that passes others through, so no response asks for `inner`. */
export type Action = Exclude<ActionId, 'inner'>;
