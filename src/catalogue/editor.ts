import { z } from 'zod';
import { actionsSchema } from './actions-schema.ts';
import {
  contactsSchema,
  domainSchema,
  entrySchema,
  eventsSchema,
  interfacesSchema,
  orderSchema,
  phrasesSchema,
  releasesSchema,
} from './schema.ts';
import { FILE_SCHEMAS, termsSchema } from './translation/schema.ts';

/**
 * JSON Schemas for editors, one for each kind of content file, made from the schemas that the build enforces.
 * @returns schemas by file name, as the first line of each content file refers to them
 */
export function editorSchemas(): Record<string, unknown> {
  const made = {
    domain: domainSchema,
    actions: actionsSchema,
    contacts: contactsSchema,
    interfaces: interfacesSchema,
    events: eventsSchema,
    phrases: phrasesSchema,
    releases: releasesSchema,
    domains: orderSchema,
    terms: termsSchema,
    ...Object.fromEntries(
      Object.entries(FILE_SCHEMAS).map(([kind, schema]) => [
        kind === 'domain' ? 'translation' : `${kind}-translation`,
        schema,
      ]),
    ),
  };
  return Object.fromEntries(
    Object.entries(made).map(([name, schema]) => [`${name}.schema.json`, z.toJSONSchema(schema, { io: 'input' })]),
  );
}

/**
 * Writes the fields of an entry into CONTRIBUTING as a table, formatted the way Prettier does.
 * @param text the file, with the two comments that the table goes between
 * @returns the new text of the file
 * @throws Error when one of the comments is missing
 */
export function writeFieldTable(text: string): string {
  const rows = [['field', 'what it holds'], ...fieldRows(entrySchema, '')];
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const line = (cells: readonly string[], fill = ' ') =>
    `| ${cells.map((cell, column) => cell.padEnd(width(column), fill)).join(' | ')} |`;
  const [head = '', ...others] = rows.map((row) => line(row));
  const table = [head, line(['', ''], '-'), ...others].join('\n');
  const [, before, after] = /^([^]*<!-- The table is .*-->\n)[^]*?(<!-- end of the table -->[^]*)$/.exec(text) ?? [];
  if (before === undefined || after === undefined)
    throw new Error('CONTRIBUTING lacks the comments around the table of fields.');
  return `${before}\n${table}\n\n${after}`;
}

/** A row for each field of a map and of the maps in it. */
function fieldRows({ shape }: z.ZodObject, prefix: string): string[][] {
  const fields: Record<string, z.ZodType> = shape;
  return Object.entries(fields).flatMap(([key, field]) => {
    const optional = field instanceof z.ZodOptional;
    const whole = optional ? field.unwrap() : field;
    const inner = whole instanceof z.ZodArray ? whole.element : whole;
    const values =
      inner instanceof z.ZodEnum ? ` One of ${inner.options.map((id) => `\`${String(id)}\``).join(', ')}.` : '';
    const name = `\`${prefix}${key}\`${optional ? '' : ' (required)'}`;
    return [
      [name, `${field.description ?? ''}${values}`],
      ...(inner instanceof z.ZodObject ? fieldRows(inner, `${prefix}${key}.`) : []),
    ];
  });
}
