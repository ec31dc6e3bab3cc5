import { saidIn } from './agreement.ts';
import type { Response, ResponseReader } from './responses.ts';
import type { SourceText } from './source-text.ts';

/** How long a text may be to be taken for a message alone. */
const LONGEST_ALONE = 4000;

/** A documented text in an input without any code: of several words, or alone in its line or quotes. */
export function knownAlone(source: SourceText, reader: ResponseReader): Response | null {
  const { text } = source;
  if (text.length > LONGEST_ALONE) return null;
  const hop = reader.knownIn(source, null);
  if (!hop?.message || hop.around.other !== null || saidIn(hop.message).size < 2) return null;
  const from = text.indexOf(hop.message);
  const opens = /(?:^|\n|["'“”「:：>，,。(（=])\s*$/.test(text.slice(Math.max(0, from - 20), from));
  const isAlone = opens && /^\s*(?:$|\n|["'”」)）,，.。!！;；]|hint|rid)/i.test(text.slice(from + hop.message.length));
  const words = hop.message.split(/\s+/).length;
  const family = reader.index.domains.get(hop.meanings[0]?.entry.domain ?? '')?.family ?? '';
  const isAll = hop.message.length >= text.trim().length - 2;
  const isTelling =
    words >= 5 || (isAll && words >= 2) || (isAlone && (words >= 3 || (words >= 2 && hop.around.families.has(family))));
  return isTelling ? { hops: [hop], span: hop.span, errType: null } : null;
}

/** The lines of a request, and what tokens of other providers come with. */
const REQUEST = /^.*?\b(?:GET|POST|curl|[Rr]equest)\b.*$/gm;
const OTHER_GRANT = /\b(?:token_type|id_token|remind_in|session_secret|tenant_access_token)\b/;

/** A response that reports success without a code: tokens, or the ids or the profile of a player who has signed in. */
export function tokens(source: SourceText, reader: ResponseReader): Response | null {
  if (source.text.length > LONGEST_ALONE) return null;
  const text = source.text.replace(REQUEST, '');
  if (OTHER_GRANT.test(text)) return null;
  const has = (name: string) => new RegExp(`["'?&\\s{(]${name}["']?\\s*[:=]`, 'i').test(` ${text}`);
  const isGrant = (has('access_token') && (has('expires_in') || has('refresh_token'))) || (has('pf') && has('pfkey'));
  const isSession = has('openid') && (has('session_key') || has('client_id') || has('nickname'));
  const isRedirect = /^https?:\/\/\S+[?&]code=\w+&state=\w*\S*$/.test(text.trim());
  const zero = isGrant || isSession || isRedirect ? reader.index.bySpelling.get('0')?.[0] : undefined;
  if (!zero) return null;
  const at = source.trim();
  const settled = reader.settled(zero, at.slice(0, 0), 'tokens', 'likely');
  const hop = { ...settled, code: '0', ...(settled.around.other === null ? {} : { confidence: 'ambiguous' as const }) };
  return { hops: [hop], span: at.span, errType: null };
}
