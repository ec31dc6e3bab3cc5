import { plainCode } from '../../decoder/index.ts';

/** A code that a part of an address is. */
export interface AddressCode {
  /** The code, plain spelling. */
  code: string;
  /** Whether it can only be a code: it has a sign, is hexadecimal, or stands behind a name such as `ret`. */
  sure: boolean;
}

/** No code is longer, with all that may stand around it. */
const LONGEST = 60;

const NUMBER = '[+-]?\\d{1,10}(?:~-?\\d{1,10})?|0x[0-9a-f]{1,8}(?:~0x[0-9a-f]{1,8})?';

/** A number alone, behind the name of a code, or in the brackets and points of a sentence: `-73`, `ret=-73`, `error-code-73`, `-73).` */
const CODE = new RegExp(`^["'([{]*((?:(?:error|err|ret|code)["']?[-_=:]?)*)(${NUMBER})["')\\]},;:.!?]*$`, 'i');

/**
 * The code that a part of an address is.
 * @param part the part, decoded
 * @returns null when it is something else
 */
export function addressCode(part: string): AddressCode | null {
  if (part.length > LONGEST) return null;
  const plain = part
    .replace(/[\u2010-\u2014\u2212]/g, '-')
    .replace(/\s*([=:])\s*/g, '$1')
    .replace(/\s+/g, '_');
  const [, name = '', number] = CODE.exec(plain) ?? [];
  return number === undefined ? null : { code: plainCode(number), sure: name !== '' || !/^\d+$/.test(number) };
}
