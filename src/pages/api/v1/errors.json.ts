import { toErrorsJson } from '../../../catalogue/public-json.ts';
import { catalogue } from '../../../components/catalogue.ts';

/** The catalogue for machines. */
export function GET(): Response {
  return Response.json(toErrorsJson(catalogue, import.meta.env.BASE_URL));
}
