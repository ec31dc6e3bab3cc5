import type { Table } from '../../decoder/index.ts';
import { ACTIONS, isRetryable } from '../actions.ts';
import type { Catalogue } from '../catalogue.ts';
import { listedTitle } from './listed-title.ts';
import { catalogueVersion } from '../version.ts';

/**
 * Makes the table that the decoder is handed. It holds what a verdict shows; meanings stay on the pages.
 * @param catalogue the catalogue
 */
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
