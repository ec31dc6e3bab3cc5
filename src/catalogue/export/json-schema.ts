import { z } from 'zod';
import { actionsSchema } from '../schema/actions.ts';
import { causesSchema } from '../schema/causes.ts';
import { changesSchema } from '../schema/changes.ts';
import { contactsSchema } from '../schema/contacts.ts';
import { domainSchema } from '../schema/domain.ts';
import { interfacesSchema } from '../schema/interfaces.ts';
import { orderSchema } from '../schema/order.ts';
import { errorsJsonSchema } from './errors-json.ts';

/**
 * JSON Schemas for an editor, one a kind of content file, made from the schemas that the build enforces.
 * @returns schemas by the name that the first line of each content file refers to
 */
export function editorSchemas(): Record<string, unknown> {
  const made = {
    domain: domainSchema,
    actions: actionsSchema,
    contacts: contactsSchema,
    interfaces: interfacesSchema,
    causes: causesSchema,
    changes: changesSchema,
    domains: orderSchema,
  };
  return Object.fromEntries(
    Object.entries(made).map(([name, schema]) => [`${name}.schema.json`, z.toJSONSchema(schema, { io: 'input' })]),
  );
}

/** The JSON Schema of /api/v1/errors.json. */
export function errorsJsonSchemaFile(): unknown {
  return { $id: 'errors.schema.json', ...z.toJSONSchema(errorsJsonSchema) };
}
