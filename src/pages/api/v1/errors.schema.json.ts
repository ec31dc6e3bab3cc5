import { errorsJsonSchemaFile } from '../../../catalogue/export/json-schema.ts';

/** The JSON Schema of errors.json. */
export function GET(): Response {
  return Response.json(errorsJsonSchemaFile());
}
