import { decodeUriPart } from './decode-uri.ts';

/** The input that a link to the decoder contains. */
export interface DecoderInput {
  /** The text to decode. */
  text: string;
  /** Path of the chosen interface; empty for none. */
  interface: string;
  /** Id of the chosen platform; empty for none. */
  platform: string;
  /** Id of the domain that the person chose for the code that the verdict is about; empty for none. */
  domain: string;
}

/** How long a link may be, in characters; chats and ticket systems cut longer ones. */
export const LONGEST_LINK = 8000;

/** The key of each part in the fragment. */
const KEYS = { t: 'text', i: 'interface', p: 'platform', d: 'domain' } as const satisfies Record<
  string,
  keyof DecoderInput
>;

/**
 * Writes the fragment of a link, without its `#`.
 * @param input a lone surrogate in it becomes U+FFFD, as URLs cannot contain it
 * @returns empty for an empty input
 */
export function toFragment(input: DecoderInput): string {
  return Object.entries(KEYS)
    .filter(([, part]) => input[part] !== '')
    .map(([key, part]) => `${key}=${encode(input[part])}`)
    .join('&');
}

/**
 * Reads a fragment: one that `toFragment` wrote, or just an encoded text, as in older links. What is not properly encoded
 * is taken literally.
 * @param fragment with or without its `#`
 * @returns null when it is empty
 */
export function readFragment(fragment: string): DecoderInput | null {
  const written = fragment.replace(/^#/, '');
  if (written === '') return null;
  const input: DecoderInput = { text: '', interface: '', platform: '', domain: '' };
  const parts = written.split('&').map((part) => /^([tipd])=([^=]*)$/s.exec(part));
  if (parts.includes(null)) return { ...input, text: decodeUriPart(written) };
  for (const [, key, value] of parts.filter((part) => part !== null).reverse())
    input[KEYS[key as keyof typeof KEYS]] = decodeUriPart(value ?? '');
  return input;
}

/**
 * The full link to the decoder with an input.
 * @param page full address of the decoder's page; its fragment is replaced
 * @returns null when the link would be too long
 */
export function toLink(page: string, input: DecoderInput): string | null {
  // Avoids encoding megabytes.
  if (input.text.length > LONGEST_LINK) return null;
  const url = new URL(page);
  url.hash = toFragment(input);
  return url.href.length > LONGEST_LINK ? null : url.href;
}

/** Encodes a part, including punctuation at which chats or Markdown would end a link. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /[!'()*~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
