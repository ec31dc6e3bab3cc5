/**
 * A text as the search and the filters compare it: letters of one width, lower case, and `re-login` as `relogin`.
 * @param text prose, or what was typed
 */
export function comparedText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\bre-(?=\w)/g, 're');
}
