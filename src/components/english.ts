/** What the search and the filters know of English. A search in another language has a module of its own like this one. */

/** Words of any question or response, which tell nothing apart. */
export const STOP: ReadonlySet<string> = new Set(
  (
    'a also am an and any are as at be because been but by can could did do does even every for from gets getting gives got had ' +
    'has have he her him his how i if in into is it its just let like looks made make me more most much my now of on only or our ' +
    'please said say says she should shows so some still such than that the their them then there these they this those though ' +
    'to too until us very wants was we were what when where which while who why will with would you your code error errors errcode ' +
    'errmsg error_description error_code msg message ret hint hints rid req_id'
  ).split(' '),
);

/**
 * A text with one form of what is written in several: `re-login` as `relogin`, `player's` as `player`, `can't` as `not`.
 * @param text lower case
 */
export function plainForms(text: string): string {
  return text
    .replace(/\bre-(?=\w)/g, 're')
    .replace(/(?<letter>[a-z])['’](?:s|re|ve|ll|d|m)\b/g, '$<letter>')
    .replace(/\b(?:ca|wo|[a-z]+)n['’]t\b/g, 'not');
}

/** Whether a text asks how something is done, or about errors in general. */
export function asksGenerally(text: string): boolean {
  return /^(?:when|why|where|what|should|can)\s|\b(?:how|which|who|errors|codes|messages)\b/i.test(text);
}
