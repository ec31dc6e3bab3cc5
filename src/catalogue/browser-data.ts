import type { Documented, Table } from '../decoder/index.ts';
import { ACTIONS, isRetryable, type ActionId } from './actions.ts';
import { listedTitle, type Catalogue } from './catalogue.ts';
import type { FamilyId } from './families.ts';
import { catalogueVersion } from './public-json.ts';

/** Every code with what tells it from the others, small enough to be loaded before the first key is pressed. */
export interface CodeList {
  /** In the order of the site. */
  domains: ListedDomain[];
  /** Domain after domain, in the order of the pages. */
  codes: ListedCode[];
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

/** Makes the list of all codes. */
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
  };
}

/** Makes the table that the decoder is handed. It holds what a verdict shows; meanings stay on the pages. */
export function toDecoderTable(catalogue: Catalogue): Table {
  return {
    version: catalogueVersion(catalogue),
    domains: catalogue.domains.map(({ id, title, family }) => ({ id, title, family })),
    entries: catalogue.entries.map(
      ({ id, domain, code, forms, title, retired, action, steps, messages, owns, carries }) => ({
        id,
        domain,
        code,
        forms,
        title: listedTitle({ title, retired }),
        action,
        steps,
        messages,
        ...(owns ? { owns: [owns.from, owns.to] satisfies [number, number | null] } : {}),
        ...(carries.length > 0 ? { carries } : {}),
      }),
    ),
    actions: Object.fromEntries(
      Object.values(ACTIONS).map(({ id, label, retryText, errTypes }) => [
        id,
        { label, retryText, retryable: isRetryable(id), errTypes },
      ]),
    ),
    interfaces: catalogue.interfaces.flatMap(({ path, name, domains }) =>
      path === null ? [] : [{ path, name, domains }],
    ),
  };
}
