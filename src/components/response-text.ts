/** Whether a text looks like a whole response, for which the decoder is a better place than the search. */
export function looksLikeResponse(text: string): boolean {
  return /[{}\n]|<\/?[a-z]|\b(?:ret|errcode)["']?\s*[:=].{0,200}\b(?:msg|errmsg)["']?\s*[:=]/i.test(text);
}
