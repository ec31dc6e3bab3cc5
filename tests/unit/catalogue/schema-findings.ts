import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';

/**
 * Checks data with a JSON Schema of draft 2020-12.
 * @returns what is wrong with the data, as `place: message`
 */
export function findingsOf(schema: unknown, data: unknown): string[] {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  const validate = ajv.compile(schema as AnySchemaObject);
  if (validate(data)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message ?? ''}`);
}
