import { encodeText } from './addresses.ts';
import type { Unpacked } from './compressed.ts';
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

/** How long a text may be that is put into a link, in bytes of UTF-8: reading a longer one stops there. */
export const LONGEST_TEXT = 256 * 1024;

/** Up to this many characters a fragment says what is in it to everybody who reads the link; a longer one is compressed. */
export const LONGEST_READABLE = 2000;

/** The key of each part in the fragment. */
const KEYS = { t: 'text', i: 'interface', p: 'platform', d: 'domain' } as const satisfies Record<
  string,
  keyof DecoderInput
>;

/** The key of a compressed text, which is there instead of `t`. */
const PACKED = 'z';

/**
 * Writes the fragment of a link, without its `#`: `t=…&i=…&p=…&d=…`, each part only where there is one.
 * @param input a lone surrogate in it becomes U+FFFD, as URLs cannot contain it
 * @returns empty for an empty input
 */
export function toFragment(input: DecoderInput): string {
  return Object.entries(KEYS)
    .filter(([, part]) => input[part] !== '')
    .map(([key, part]) => `${key}=${encodeText(input[part])}`)
    .join('&');
}

/**
 * Writes the fragment of a link, with `z=` and the compressed text where `t=` would make it longer than
 * `LONGEST_READABLE`, and longer than this.
 * @returns null for a text of more than `LONGEST_TEXT` characters
 */
export async function toShortFragment(input: DecoderInput): Promise<string | null> {
  if (input.text.length > LONGEST_TEXT) return null;
  const plain = toFragment(input);
  if (plain.length <= LONGEST_READABLE) return plain;
  const { pack } = await import('./compressed.ts');
  const packed = await pack(input.text, Math.min(plain.length, LONGEST_LINK));
  if (packed === null) return plain;
  const short = [`${PACKED}=${packed}`, toFragment({ ...input, text: '' })].filter(Boolean).join('&');
  return short.length < plain.length ? short : plain;
}

/** What stands in a fragment. */
export interface LinkedInput extends DecoderInput {
  /** The text, compressed, for `unpack`; the text is then empty. Null for a text that is not compressed. */
  packed: string | null;
  /** Whether it is not properly encoded, as after it was cut off. What is not is then taken literally. */
  isDamaged: boolean;
}

/**
 * Reads a fragment: one that `toFragment` or `toShortFragment` wrote, or just an encoded text, as in older links.
 * @param fragment with or without its `#`
 * @returns null when it is empty
 */
export function readFragment(fragment: string): LinkedInput | null {
  const written = fragment.replace(/^#/, '');
  if (written === '') return null;
  const input: LinkedInput = { text: '', interface: '', platform: '', domain: '', packed: null, isDamaged: false };
  const parts = written.split('&').map((part) => /^(?:([tipd])=([^=]*)|z=(.*))$/s.exec(part));
  if (parts.includes(null)) return { ...input, text: decodeUriPart(written) };
  for (const [, key, value = '', packed] of parts.filter((part) => part !== null).reverse()) {
    if (packed !== undefined) {
      input.packed = packed;
      continue;
    }
    const text = decodeUriPart(value);
    const isEncoded = text !== value || !value.includes('%');
    input.isDamaged ||= !isEncoded;
    input[KEYS[key as keyof typeof KEYS]] = isEncoded ? text : decodeWhatCan(value);
  }
  return input;
}

/** Unpacks the text of a fragment, with what is wrong with it. */
export async function openInput({
  packed,
  isDamaged,
  ...input
}: LinkedInput): Promise<{ input: DecoderInput; fault: Unpacked['fault'] }> {
  const { text, fault }: Unpacked =
    packed === null ? { text: input.text, fault: null } : await (await import('./compressed.ts')).unpack(packed);
  return { input: { ...input, text }, fault: fault ?? (isDamaged ? 'damaged' : null) };
}

/**
 * The link to the decoder with a fragment.
 * @param page address of the decoder's page; its fragment is replaced
 * @param fragment null for none that can be written
 * @returns null when the link would be too long
 */
export function toLink(page: string, fragment: string | null): string | null {
  if (fragment === null) return null;
  const link = page.replace(/#.*$/s, '') + (fragment === '' ? '' : `#${fragment}`);
  return link.length > LONGEST_LINK ? null : link;
}

/** Decodes the characters of a text that are properly encoded, each by itself. */
function decodeWhatCan(encoded: string): string {
  return encoded.replace(/%[0-7][\da-f]|%[c-f][\da-f](?:%[89ab][\da-f])+/gi, decodeUriPart);
}
