/** Texts in addresses, compressed: raw DEFLATE (RFC 1951) in base64url (RFC 4648) without padding. Few links have one, so it is loaded when needed. */
import { decodeUriPart } from './decode-uri.ts';
import { LONGEST_TEXT } from './decoder-link.ts';

/** In pieces of this many bytes a text is unpacked; none can become more than a thousand times as long. */
const PIECE = 256;

/**
 * Compresses a text. Two browsers may compress it differently; each reads what the other wrote.
 * @param most how long the result may be, in characters
 * @returns null when it would be longer, or is not known to fit, or nothing here compresses
 */
export async function pack(text: string, most: number): Promise<string | null> {
  if (text.length > LONGEST_TEXT) return null;
  const bytes = new TextEncoder().encode(text);
  const stream = openStream(() => new CompressionStream('deflate-raw'));
  if (!stream || bytes.length > LONGEST_TEXT) return null;
  const { bytes: packed, end } = await send(bytes, bytes.length, stream, Math.floor((most * 3) / 4));
  if (end !== 'done') return null;
  const binary = Array.from(packed, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** What was read of a compressed text. */
export interface Unpacked {
  /** The text, or as much of it as can be read. */
  text: string;
  /** Why that is not all: it is damaged, longer than `LONGEST_TEXT`, or of a kind that this browser cannot read. */
  fault: 'damaged' | 'too-long' | 'unsupported' | null;
}

/**
 * Reads what `pack` wrote, which comes from anywhere: cut off, changed, or made to become gigabytes.
 * @param packed as in an address; padding at its end does not matter
 */
export async function unpack(packed: string): Promise<Unpacked> {
  const [, letters = '', rest = ''] = /^([\w-]*)=*(.*)$/s.exec(decodeUriPart(packed)) ?? [];
  const stream = openStream(() => new DecompressionStream('deflate-raw'));
  if (!stream) return { text: '', fault: 'unsupported' };
  const { bytes, end } = await send(toBytes(letters), PIECE, stream, LONGEST_TEXT);
  // A character that is cut off at the end is left out.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes, { stream: end !== 'done' });
  if (end === 'full') return { text, fault: 'too-long' };
  const isWhole = end === 'done' && rest === '' && letters !== '' && isUtf8(bytes);
  return { text, fault: isWhole ? null : 'damaged' };
}

/** The bytes of base64url; of a number of letters that no text has, the last one is left out. */
function toBytes(letters: string): Uint8Array<ArrayBuffer> {
  const whole = letters.length % 4 === 1 ? letters.slice(0, -1) : letters;
  const binary = atob(whole.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

function isUtf8(bytes: Uint8Array<ArrayBuffer>): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A stream of bytes. */
type ByteStream = ReadableWritablePair<Uint8Array<ArrayBuffer>, BufferSource>;

/** Opens a stream; null where there is none, or none of this format. */
function openStream(open: () => ByteStream): ByteStream | null {
  try {
    return open();
  } catch {
    return null;
  }
}

/**
 * Sends bytes through a stream and collects what comes out, until it ends, fails, or has filled what there is room for.
 * @param piece how many bytes are sent at once; the next ones are sent when these have come out
 * @param room how many bytes are kept
 */
async function send(
  bytes: Uint8Array<ArrayBuffer>,
  piece: number,
  { readable, writable }: ByteStream,
  room: number,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; end: 'done' | 'failed' | 'full' }> {
  const writer = writable.getWriter();
  const write = async () => {
    for (let at = 0; at < bytes.length; at += piece) await writer.write(bytes.subarray(at, at + piece));
    await writer.close();
  };
  // The reader hears of a failure as well.
  write().catch(() => undefined);
  const reader = readable.getReader();
  const kept = new Uint8Array(room);
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { bytes: kept.subarray(0, length), end: 'done' };
      const fitting = value.subarray(0, room - length);
      kept.set(fitting, length);
      length += fitting.length;
      if (fitting.length === value.length) continue;
      reader.cancel().catch(() => undefined);
      return { bytes: kept.subarray(0, length), end: 'full' };
    }
  } catch {
    return { bytes: kept.subarray(0, length), end: 'failed' };
  }
}
