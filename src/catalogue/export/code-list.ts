import type { Documented } from '../../decoder/index.ts';
import { shownActions, type ActionId, type ShownActions } from '../actions.ts';
import type { Catalogue } from '../catalogue.ts';
import type { FamilyId } from '../families.ts';
import { listedTitle } from './listed-title.ts';

/** Every code with what tells it from the others, small enough to be loaded before the first key is pressed. */
export interface CodeList {
  /** In the order of the site. */
  domains: ListedDomain[];
  /** Domain after domain, in the order of the pages. */
  codes: ListedCode[];
  /** What a badge shows of each action. */
  actions: ShownActions;
}

/** A domain of the list. */
export interface ListedDomain {
  id: string;
  title: string;
  family: FamilyId;
}

/** An entry of the list. */
export interface ListedCode extends Documented {
  title: string;
  action: ActionId;
  /** Texts known to come with the code, as sent; absent for none. */
  messages?: string[];
  /** For a pass-through code: the domains whose codes stand in `msg`. */
  carries?: string[];
}

/**
 * Makes the list of all codes.
 * @param catalogue the catalogue
 */
export function toCodeList(catalogue: Catalogue): CodeList {
  return {
    domains: catalogue.domains.map(({ id, title, family }) => ({ id, title, family })),
    codes: catalogue.entries.map(({ domain, code, forms, title, retired, action, messages, carries, owns }) => ({
      domain,
      code,
      forms,
      title: listedTitle({ title, retired }),
      action,
      ...(messages.length > 0 ? { messages } : {}),
      ...(carries.length > 0 ? { carries } : {}),
      ...(owns ? { owns: [owns.from, owns.to] satisfies [number, number | null] } : {}),
    })),
    actions: shownActions(catalogue.actions),
  };
}
