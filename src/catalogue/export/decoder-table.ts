import type { Table } from '../../decoder/index.ts';
import { allSteps, isRetryable, teamOf } from '../actions.ts';
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
      Object.values(catalogue.actions).map((action) => [
        action.id,
        {
          label: action.label,
          icon: action.icon,
          advice: action.advice,
          retryText: action.retryText,
          retryable: isRetryable(action),
          errTypes: action.errTypes,
          // Of a code without an entry nothing is known, so its questions go to the first team.
          steps: allSteps([], action, teamOf(catalogue.contacts[0]?.id, catalogue.contacts)),
          ...(action.code ? { code: action.code } : {}),
        },
      ]),
    ),
    interfaces: catalogue.interfaces.flatMap(({ path, name, domains }) =>
      path === null ? [] : [{ path, name, domains }],
    ),
  };
}
