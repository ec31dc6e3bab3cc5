import { decodeUriPart } from './decode-uri.ts';

/** What a link to the decoder holds. */
export interface DecoderInput {
  /** The text to decode. */
  text: string;
  /** Path of the interface that was chosen; empty for none. */
  interface: string;
  /** Id of the platform that was chosen; empty for none. */
  platform: string;
}

/** How long a link may be, in characters: beyond, chats and ticket systems cut it. */
export const LONGEST_LINK = 8000;

/** The key of each part in the fragment. */
const KEYS = { t: 'text', i: 'interface', p: 'platform' } as const satisfies Record<string, keyof DecoderInput>;

/**
 * Writes the fragment of a link, without its `#`.
 * @param input what the link holds; a lone half of a surrogate pair becomes U+FFFD, as no address can hold it
 * @returns empty when there is nothing to hold
 */
export function toFragment(input: DecoderInput): string {
  return Object.entries(KEYS)
    .filter(([, part]) => input[part] !== '')
    .map(([key, part]) => `${key}=${encode(input[part])}`)
    .join('&');
}

/**
 * Reads a fragment, of the form above or one that is only an encoded text, as older links have it. What is not encoded
 * properly stands for itself.
 * @param fragment with or without its `#`
 * @returns null when it is empty
 */
export function readFragment(fragment: string): DecoderInput | null {
  const written = fragment.replace(/^#/, '');
  if (written === '') return null;
  const input: DecoderInput = { text: '', interface: '', platform: '' };
  const parts = written.split('&').map((part) => /^([tip])=([^=]*)$/s.exec(part));
  if (parts.includes(null)) return { ...input, text: decodeUriPart(written) };
  for (const [, key, value] of parts.filter((part) => part !== null).reverse())
    input[KEYS[key as keyof typeof KEYS]] = decodeUriPart(value ?? '');
  return input;
}

/**
 * The full link to the decoder with an input.
 * @param page full address of the decoder's page; its own fragment does not matter
 * @param input what the link holds
 * @returns null when the link would be too long
 */
export function toLink(page: string, input: DecoderInput): string | null {
  // No need to encode megabytes to know.
  if (input.text.length > LONGEST_LINK) return null;
  const url = new URL(page);
  url.hash = toFragment(input);
  return url.href.length > LONGEST_LINK ? null : url.href;
}

/** Encodes a part, also the signs at which a chat or Markdown would end a link. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /[!'()*~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
