import { wholeCode } from '../code-text.ts';
import type { Reader } from '../reading.ts';
import type { SourceText } from '../source-text.ts';

/** An input that is one code and nothing else, in any spelling: `-73`, `−73`, `0x47`, `"－７３"`. */
export const bareCodeReader: Reader = {
  name: 'bare-code',
  read: (source) => {
    const code = wholeCode(withoutQuotes(source.trim()));
    return code
      ? [{ fields: [{ key: 'code', keyAt: code.at, value: code.at }], span: source.trim().span, inside: [] }]
      : [];
  },
};

/** The text between a pair of quotes, or the text itself. */
function withoutQuotes(source: SourceText): SourceText {
  return /^(?:".*"|'.*'|“.*”|`.*`)$/.test(source.text.slice(0, 20)) ? source.slice(1, -1) : source;
}
