import { TEXT_TYPE } from '../build/content-types.ts';
import { writeLlms } from '../build/markdown/llms.ts';
import { twinSources } from '../build/markdown/sources.ts';
import { FIRST_LANGUAGE } from '../catalogue/languages.ts';

export async function GET(): Promise<Response> {
  return new Response(writeLlms(await twinSources(FIRST_LANGUAGE)), { headers: { 'content-type': TEXT_TYPE } });
}
