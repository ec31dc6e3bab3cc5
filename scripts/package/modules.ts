import { z } from 'zod';
import { ACTION_IDS } from '#src/catalogue/actions.ts';
import { toDecoderTable } from '#src/catalogue/browser-data.ts';
import type { Catalogue } from '#src/catalogue/catalogue.ts';
import type { Language } from '#src/catalogue/languages.ts';
import { packTable } from '#src/catalogue/packed-table.ts';
import { packTexts } from '#src/catalogue/packed-texts.ts';
import { errorsJsonSchema, toErrorsJson } from '#src/catalogue/public-json.ts';
import { interfacesSchema } from '#src/catalogue/schema.ts';
import type { Table } from '#src/decoder/index.ts';
import { differences } from '#src/package/differences.ts';
import { leaveToTable } from '#src/package/from-table.ts';
import { type JsonSchema, typeOf } from './schema-types.ts';

/** What a package knows of itself. */
export interface About {
  version: string;
  /** Full address of the site; empty when it is not known. */
  site: string;
}

/**
 * The modules of `src` that the package has in another form: data instead of what reads the content, and unions of ids.
 * @returns texts by path
 */
export function packagedModules(
  catalogueIn: (language: Language) => Catalogue,
  { version, site }: About,
): Record<string, string> {
  const [catalogue, chinese] = [catalogueIn('en'), catalogueIn('zh-cn')];
  const [table, chineseTable] = [toDecoderTable(catalogue), toDecoderTable(chinese)];
  const english = leftOf(catalogue, table);
  return {
    'package/made.ts': [
      `export const VERSION: string = ${JSON.stringify(version)};`,
      `export const SITE: string = ${JSON.stringify(site)};`,
    ].join('\n'),
    'package/interfaces.ts': [
      "import type { Catalogue } from './types.ts';",
      `export const INTERFACES: Catalogue['interfaces'] = ${parsed(catalogue.interfaces)};`,
    ].join('\n'),
    'package/table.ts': [
      "import { unpackTable } from '../catalogue/packed-table.ts';",
      "import { withTexts } from '../catalogue/packed-texts.ts';",
      "import { withInterfaces } from '../catalogue/table-interfaces.ts';",
      "import { ENGLISH, type Table } from '../decoder/index.ts';",
      "import { INTERFACES } from './interfaces.ts';",
      `export const TABLE: Table = ${PURE} withInterfaces(${PURE} withTexts(${PURE} unpackTable(${parsed(packTable(table))}), ${parsed(packTexts(table, table))}, ENGLISH), INTERFACES);`,
    ].join('\n'),
    'package/published.ts': [
      "import { takeFromTable, type WithFields } from './from-table.ts';",
      "import { INTERFACES } from './interfaces.ts';",
      "import { TABLE } from './table.ts';",
      "import type { Catalogue } from './types.ts';",
      `export const LEFT: WithFields = ${parsed(english)};`,
      `export const PUBLISHED: Catalogue = ${PURE} takeFromTable(LEFT, TABLE, INTERFACES) as Catalogue;`,
    ].join('\n'),
    'package/table.zh-cn.ts': [
      "import { withTexts } from '../catalogue/packed-texts.ts';",
      "import { CHINESE, type Table } from '../decoder/index.ts';",
      "import { TABLE as ENGLISH } from './table.ts';",
      `export const TABLE: Table = ${PURE} withTexts(ENGLISH, ${parsed(packTexts(chineseTable, table))}, CHINESE);`,
    ].join('\n'),
    'package/published.zh-cn.ts': [
      "import { withDifferences } from './differences.ts';",
      "import { takeFromTable } from './from-table.ts';",
      "import { INTERFACES } from './interfaces.ts';",
      "import { LEFT } from './published.ts';",
      "import { TABLE } from './table.zh-cn.ts';",
      "import type { Catalogue } from './types.ts';",
      `export const PUBLISHED: Catalogue = ${PURE} takeFromTable(${PURE} withDifferences(LEFT, ${parsed(differences(english, leftOf(chinese, chineseTable)))}), TABLE, ${PURE} withDifferences(INTERFACES, ${parsed(differences(catalogue.interfaces, chinese.interfaces))})) as Catalogue;`,
    ].join('\n'),
    'package/types.ts': typesModule(),
    'policy/ids.ts': [
      '/** Id of an entry. */',
      `export type EntryId = ${union(catalogue.entries.map(({ id }) => id))};`,
      '/** Id of a domain: one table of codes. */',
      `export type Domain = ${union(catalogue.domains.map(({ id }) => id))};`,
      '/** What to do. */',
      `export type Action = ${union(ACTION_IDS.filter((id) => id !== 'inner'))};`,
    ].join('\n'),
  };
}

/** What the package has of a catalogue beside the table. */
function leftOf(catalogue: Catalogue, table: Table): object {
  return JSON.parse(JSON.stringify(leaveToTable(toErrorsJson(catalogue, ''), table))) as object;
}

/** Lets a bundler leave out what nobody uses. */
const PURE = '/* @__PURE__ */';

/** An expression for a value; engines parse JSON faster than object literals. */
function parsed(value: unknown): string {
  return `${PURE} JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

/** A union of texts. */
function union(texts: readonly string[]): string {
  return texts.map((text) => `| ${JSON.stringify(text)}`).join('\n');
}

/** Names for parts of the published catalogue. */
const NAMES = {
  'errors[].id': 'EntryId',
  'errors[].domain': 'Domain',
  'errors[].related[].id': 'EntryId',
  'errors[].sameNumber[]': 'EntryId',
  'errors[].carries[]': 'Domain',
  'domains[].id': 'Domain',
  'interfaces[].domains[]': 'Domain',
};

/** The types of the published catalogue. */
function typesModule(): string {
  const { properties = {}, ...rest } = z.toJSONSchema(errorsJsonSchema) as JsonSchema;
  const interfaces: JsonSchema = {
    ...(z.toJSONSchema(interfacesSchema) as JsonSchema),
    description: 'The APIs, with the tables whose codes each can return.',
  };
  const whole = {
    ...rest,
    properties: { ...properties, interfaces },
    required: [...(rest.required ?? []), 'interfaces'],
  };
  const entry = properties['errors']?.items ?? {};
  return [
    "import type { Domain, EntryId } from '../policy/ids.ts';",
    '/** One code with everything known about it. */',
    `export interface Entry ${typeOf(entry, NAMES, 'errors[]')}`,
    '/** The published catalogue, with the APIs. */',
    `export interface Catalogue ${typeOf(whole, { ...NAMES, 'errors[]': 'Entry' })}`,
  ].join('\n');
}
