/** Hyphens and dashes that stand for a minus when a code is copied from a document. */
const MINUS = /[\u2010-\u2015\u2212]/g;

/** A code, alone or behind a name: `-73`, `0x47`, `ret=-73`, `"errcode": 40001,`. */
const CODE = /^(?:["']?[a-z_][\w ]*["']?\s*[=:]\s*)?["']?([-+]?\d{1,15}|0x[0-9a-f]{1,8})["']?[,;]?$/;

/** What an entry is named by: a range as printed, or an id. */
const NAME = /^(?:[a-z][a-z0-9-]*\/)?(?:-?\d{1,15}|0x[0-9a-f]{1,8})(?:~(?:-?\d{1,15}|0x[0-9a-f]{1,8}))?$/;

/**
 * Reads a code as a person types or pastes it.
 * @param typed any spelling: full-width digits, another minus, upper case, behind the name of a field
 * @returns the plain spelling of the number, of a range, or the id of an entry; null for anything else
 */
export function readCode(typed: string): string | null {
  const text = typed.normalize('NFKC').replace(MINUS, '-').trim().toLowerCase();
  const code = CODE.exec(text)?.[1];
  if (code === undefined) return NAME.test(text) ? text : null;
  return code.startsWith('0x') ? code.replace(/^0x0+(?=.)/, '0x') : String(Number(code) + 0);
}
