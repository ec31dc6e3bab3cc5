/** What of the decoder the page needs, and nothing else of it: a chunk of its own, loaded before the first decode. */
export { decode, redact, toShareable } from '../../decoder/index.ts';
