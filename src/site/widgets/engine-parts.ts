/** What of the decoder the page needs, and nothing else of it: a chunk of its own, loaded before the first decode. */
export { decode } from '../../decoder/index.ts';
export { scrub, toShareable } from '../../decoder/shareable.ts';
