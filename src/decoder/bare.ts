import { enclosing, type Response, type ResponseReader } from './responses.ts';
import type { SourceText } from './source-text.ts';
import { entriesOf } from './table.ts';
import { placeTypedCode, plainCode } from './typed-code.ts';

const CODE = /[-−]?\d{1,10}|0x[0-9a-f]{1,4}/gi;
const LIST = /^(?:(?:-\d{1,6}|\d{5,6})(?:\s*[,，、/|]\s*|\s+)){1,30}(?:-\d{1,6}|\d{5,6})$/;

/** An input that is codes and nothing else: one, the id of an entry, or a list. */
export function bareCodes(source: SourceText, reader: ResponseReader): Response[] {
  if (/^\s*[{<]/.test(source.text)) return [];
  const at = source.trim();
  const typed = placeTypedCode(source.text);
  if (typed?.name === null) {
    const code = source.slice(typed.from, typed.to);
    const entries = entriesOf(typed.code, reader.index);
    const entry = entries.find(({ domain }) => domain === typed.domain);
    if (entry) return [{ hops: [reader.settled(entry, code, 'entry-id', 'certain')], span: at.span, errType: null }];
    if (typed.domain === null) return [{ hops: [reader.hop(code, { rule: 'bare' })], span: at.span, errType: null }];
  }
  if (!LIST.test(at.text)) return [];
  const codes = [...at.text.matchAll(CODE)].map((match) => at.slice(match.index, match.index + match[0].length));
  if (codes.some((code) => entriesOf(plainCode(code.text), reader.index).length === 0)) return [];
  const [first, second] = codes;
  const outer = first && reader.hop(first, { rule: 'bare' });
  const carrier = outer && reader.carrierOf(outer);
  if (outer && carrier && second && codes.length === 2) {
    const inner = reader.hop(second, { rule: 'before-comma', carrier });
    if (inner.meanings.length > 0) return [{ hops: [enclosing(outer), inner], span: at.span, errType: null }];
  }
  return codes.map((code) => ({ hops: [reader.hop(code, { rule: 'bare' })], span: code.span, errType: null }));
}
