import { Ajv2020, type AnySchemaObject, type ValidateFunction } from 'ajv/dist/2020.js';

/** Compiling a schema takes longer than checking a file. */
const compiled = new Map<unknown, ValidateFunction>();

/**
 * Checks data with a JSON Schema of draft 2020-12.
 * @returns what is wrong with the data, as `place: message`
 */
export function findingsOf(schema: unknown, data: unknown): string[] {
  const validate = compiled.get(schema) ?? compile(schema);
  if (validate(data)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message ?? ''}`);
}

/** Compiles a schema, and keeps it. */
function compile(schema: unknown): ValidateFunction {
  const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema as AnySchemaObject);
  compiled.set(schema, validate);
  return validate;
}
