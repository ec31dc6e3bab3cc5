import { CHINESE, ENGLISH, type DecoderTexts, type Documented, type Table } from '../decoder/index.ts';
import { allSteps, isRetryable, shownActions, teamOf, type ActionId, type ShownActions } from './actions.ts';
import { listedTitle, type Catalogue } from './catalogue.ts';
import type { FamilyId } from './families.ts';
import type { Language } from './languages.ts';
import { catalogueVersion } from './public-json.ts';
import { tableInterfaces } from './table-interfaces.ts';

/** Every code with what tells it from the others, small enough to load before the first keystroke. */
export interface CodeList {
  /** The language of its texts. */
  language: Language;
  /** In the order of the site. */
  domains: ListedDomain[];
  /** Domain after domain, in the order of the pages. */
  codes: ListedCode[];
  /** What badges and rows need of each action. */
  actions: ShownActions;
}

/** A domain of the list. */
export interface ListedDomain {
  id: string;
  title: string;
  family: FamilyId;
  /** What else names it in a query: services, OIDB commands, paths of APIs that return its codes. */
  names: string[];
}

/** An entry of the list. */
export interface ListedCode extends Documented {
  title: string;
  action: ActionId;
  /** Texts known to come with the code, as sent; absent for none. */
  messages?: string[];
  /** For a pass-through code: the domains whose codes appear in `msg`. */
  carries?: string[];
}

/** Makes the list of all codes. */
export function toCodeList(catalogue: Catalogue): CodeList {
  return {
    language: catalogue.language,
    domains: catalogue.domains.map(({ id, title, family, decoder, interfaces }) => ({
      id,
      title,
      family,
      names: [
        ...decoder.names,
        ...decoder.commands,
        ...interfaces.flatMap(({ path }) => path?.replace(/^[^/]+/, '') ?? []),
      ],
    })),
    codes: catalogue.entries.map(({ domain, code, forms, title, retired, action, messages, carries, owns }) => ({
      domain,
      code,
      forms,
      title: listedTitle({ title, retired }, catalogue.language),
      action,
      ...(messages.length > 0 ? { messages } : {}),
      ...(carries.length > 0 ? { carries } : {}),
      ...(owns ? { owns: [owns.from, owns.to] satisfies [number, number | null] } : {}),
    })),
    actions: shownActions(catalogue.actions),
  };
}

/** What the decoder itself says in each language. */
export const DECODER_TEXTS: Readonly<Record<Language, DecoderTexts>> = { en: ENGLISH, 'zh-cn': CHINESE };

/**
 * Makes the decoder's table. It holds what a verdict shows; meanings are only on the pages.
 * @param others the catalogue in other languages: a text is compared with the titles in all of them
 */
export function toDecoderTable(catalogue: Catalogue, others: readonly Catalogue[] = []): Table {
  return {
    version: catalogueVersion(catalogue),
    domains: catalogue.domains.map(({ id, title, family, decoder }) => ({ id, title, family, decoder })),
    entries: catalogue.entries.map(
      ({ id, domain, code, forms, title, retired, action, steps, messages, owns, carries, player }, place) => ({
        id,
        domain,
        code,
        forms,
        title: listedTitle({ title, retired }, catalogue.language),
        also: others.map(({ entries }) => entries[place]?.title ?? '').join(' '),
        // The decoder has looked inside: without a code there, what is left is to repeat the call.
        action: action === 'inner' ? 'retry' : action,
        steps,
        messages,
        ...(owns ? { owns: [owns.from, owns.to] satisfies [number, number | null] } : {}),
        ...(carries.length > 0 ? { carries } : {}),
        ...(player === null ? {} : { player }),
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
          // Nothing is known about a code without an entry, so questions about it go to the first team.
          steps: allSteps([], action, teamOf(catalogue.contacts[0]?.id, catalogue.contacts, catalogue.language)),
          ...(action.player === undefined ? {} : { player: action.player }),
          ...(action.untold === undefined ? {} : { untold: action.untold }),
          ...(action.code ? { code: action.code } : {}),
        },
      ]),
    ),
    interfaces: tableInterfaces(catalogue.interfaces),
    texts: DECODER_TEXTS[catalogue.language],
  };
}
