import { isZero } from './evidence.ts';
import { enclosing, part, type Response, type ResponseReader } from './responses.ts';
import type { SourceText } from './source-text.ts';
import { entriesOf } from './table.ts';
import { plainCode } from './typed-code.ts';

/** How far from what it encloses a code without a key may stand, in characters. */
const REACH = 100;

/** Joins pass-through codes and what stands behind them on their line without a key. */
export function joined(responses: Response[], source: SourceText, reader: ResponseReader): Response[] {
  for (const response of responses) {
    const [outer, ...more] = response.hops;
    if (!outer || more.length > 0) continue;
    const from = source.indexAt(outer.span[1]);
    const line = source.slice(
      from,
      from + (/^[^\n]{0,240}/.exec(source.text.slice(from, from + 240))?.[0].length ?? 0),
    );
    const carrier = reader.carrierOf(outer);
    const lead = carrier
      ? /^.{0,80}?(?:^|[^\w.-])(-?\d{1,10}|0x[0-9a-f]{1,4})\s*[,，]\s*(?=\p{L})/iu.exec(line.text)
      : null;
    const isOwn =
      outer.meanings.length === 0 || reader.index.domains.get(outer.meanings[0]?.entry.domain ?? '')?.family === 'msdk';
    const next = responses.find(({ span }) => span[0] >= outer.span[1])?.hops[0];
    const oidb =
      isOwn && (outer.rule === 'ret' || outer.rule === 'word' || outer.rule === 'label') ? reader.oidbIn(line) : null;
    let inner = oidb && (!next || next.span[0] >= oidb.span[0]) ? oidb : null;
    if (!inner && lead?.[1] !== undefined) {
      const rest = line.slice(lead[0].length);
      const message = rest.slice(0, /^[^"”」'}]*/.exec(rest.text)?.[0].length ?? 0);
      inner = reader.hop(part(line, lead[1], lead[0].lastIndexOf(lead[1])), { rule: 'before-comma', message, carrier });
      if (inner.meanings.length === 0) inner = null;
    }
    if (!inner) continue;
    response.hops = [enclosing(outer), inner];
    response.span = [response.span[0], Math.max(response.span[1], inner.span[1])];
  }
  const inner = new Set(responses.flatMap(({ hops }) => hops.slice(1).map(({ span }) => span[0])));
  return responses.filter(({ hops }) => hops.length > 1 || !inner.has(hops[0]?.span[0] ?? -1));
}

/** A long negative number with no other number between it and a code behind it, or in front of it. */
const CARRIED_BY = /(?:^|[^\w.:])(-\d{5})((?!\w)(?:[^\d-]|\d(?!\d\d)|-(?!\d\d))*)$/;
const CARRIED_IN = /^(?:[^\d-]|\d(?!\d\d)|-(?!\d\d))*?[^\w.:](-\d{5})(?!\w)/;

/** Puts pass-through codes around what they enclose: in front of it without a key, or behind it on its line. */
export function enclose(responses: readonly Response[], source: SourceText, reader: ResponseReader): Response[] {
  const { text } = source;
  const ordered = [...responses].sort((a, b) => a.span[0] - b.span[0]);
  const gone = new Set<Response>();
  const outside = new Set<number>();
  ordered.forEach((response, place) => {
    const [first, ...more] = response.hops;
    const best = first?.meanings[0]?.entry;
    const previous = ordered[place - 1];
    if (first && previous?.hops[0]?.code === first.code && first.rule === 'implied' && previous.hops.length === 1) {
      response.hops[0] = enclosing(previous.hops[0]);
      gone.add(previous);
    }
    if (!first || !best || more.length > 0 || isZero(first.code)) return;
    const code = source.indexAt(first.span[0]);
    const start = first.rule === 'oidb' ? Math.max(0, text.slice(0, code).toLowerCase().lastIndexOf('oidb')) : code;
    // Where a text alone told the code, what carries it can stand some lines above, or behind.
    const isLoose = first.rule === 'before-comma' || first.rule === 'beside-text';
    const far = text.slice(Math.max(0, start - REACH), start);
    const before = /(?:^|[^\w.:])(-\d{3,6})([^\n\d;。；]{0,24})$/.exec(far) ?? (isLoose ? CARRIED_BY.exec(far) : null);
    const end = source.indexAt(first.span[1]);
    const following = ordered[place + 1];
    const isApart =
      (following?.span[0] ?? Infinity) > first.span[1] + 2 * REACH ||
      (following?.hops.length === 1 && following.hops[0]?.meanings[0]?.entry.carries !== undefined);
    const behind = !before && isLoose && isApart ? CARRIED_IN.exec(text.slice(end, end + REACH)) : null;
    const number = before?.[1] ?? behind?.[1];
    if (number !== undefined) {
      const from = before ? start - before[0].length : end + (behind?.[0].length ?? 0) - number.length;
      const at = part(source, number, from);
      const entries = entriesOf(plainCode(at.text), reader.index);
      const entry =
        entries.find(({ carries }) => carries?.includes(best.domain)) ??
        (first.rule === 'oidb'
          ? entries.find(({ domain }) => reader.index.domains.get(domain)?.family === 'msdk')
          : undefined);
      if (!entry) return;
      response.hops.unshift(reader.settled(entry, at, 'beside-text', 'certain'));
      response.span = [Math.min(at.span[0], response.span[0]), Math.max(at.span[1], response.span[1])];
      outside.add(at.span[0]);
      return;
    }
    const next = ordered[place + 1];
    const outer = next?.hops.length === 1 ? next.hops[0] : undefined;
    const carrier = outer && reader.carrierOf(outer);
    const between = next ? text.slice(source.indexAt(response.span[1]), source.indexAt(next.span[0])) : '\n';
    if (!next || !outer || !carrier?.carries?.includes(best.domain) || first.rule === 'ret' || between.includes('\n'))
      return;
    response.hops.unshift(enclosing(outer));
    gone.add(next);
  });
  return ordered.filter(
    (response) => !gone.has(response) && !(response.hops.length === 1 && outside.has(response.hops[0]?.span[0] ?? -1)),
  );
}
