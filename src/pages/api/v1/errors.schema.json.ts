import { errorsJsonSchemaFile } from '../../../catalogue/public-json.ts';

/** The JSON Schema of errors.json. */
export function GET(): Response {
  return Response.json(errorsJsonSchemaFile());
}
