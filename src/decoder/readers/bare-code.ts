import { wholeCode } from '../code-text.ts';
import type { Reader } from '../reading.ts';

/** An input that is one code and nothing else, in any spelling: `-73`, `−73`, `０x47`. */
export const bareCodeReader: Reader = {
  name: 'bare-code',
  read: (source) => {
    const code = wholeCode(source);
    return code ? [{ fields: [{ key: 'code', keyAt: code.at, value: code.at }], span: code.at.span }] : [];
  },
};
