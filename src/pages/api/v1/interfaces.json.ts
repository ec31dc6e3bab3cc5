import { catalogueVersion } from '../../../catalogue/public-json.ts';
import { catalogue } from '../../../components/catalogue.ts';

/** The interfaces, with the domains whose codes each can answer with. */
export function GET(): Response {
  return Response.json({ version: catalogueVersion(catalogue), interfaces: catalogue.interfaces });
}
