/** Endings of files that people have answers and logs in. */
const EXTENSION = /\.(?:json|jsonl|ndjson|log|txt|text|out|err|csv|tsv|xml|html?|har|md|ya?ml|gz|zip)(?:\.\d+)?$/i;

/** What a text has and a path hardly ever: blanks, brackets, quotes, marks of addresses and of answers. */
const TEXT = /[\s{}[\]()<>"'`,;=?&%#|*]|:\/\//;

/** Longer than any path is. */
const LONGEST_PATH = 4096;

/**
 * Whether a text looks like the path of a file, so that it is better not taken for an answer when there is no such file.
 * @param text what was typed
 */
export function looksLikePath(text: string): boolean {
  if (text.length > LONGEST_PATH || TEXT.test(text)) return false;
  return text.includes('/') || /^[a-z]:\\/i.test(text) || EXTENSION.test(text);
}
