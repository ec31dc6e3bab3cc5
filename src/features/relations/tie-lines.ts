import type { Line } from './diagram.ts';
import type { Tie } from './ties.ts';

/**
 * Draws relations as lines. Lines of one kind that leave a code together say once what they are.
 * @param ties the relations
 */
export function toLines(ties: readonly Tie[]): Line[] {
  const lines = ties.map(toLine);
  const isRepeated = ({ from, kind }: Line, index: number) =>
    lines.slice(0, index).some((line) => line.from === from && line.kind === kind);
  return lines.map((line, index) => (isRepeated(line, index) ? { ...line, label: '' } : line));
}

/** A relation as a line: from what is general to its detail, else as it is told. */
function toLine({ from, to, kind }: Tie): Line {
  switch (kind) {
    case 'detail-of':
      return { from: to.id, to: from.id, kind: 'detail', label: 'in detail' };
    case 'leads-to':
      return { from: from.id, to: to.id, kind: 'leads-to', label: 'leads to' };
    case 'carries':
      return { from: from.id, to: to.id, kind: 'carries', label: 'carries' };
    case 'same-cause':
      return { from: from.id, to: to.id, kind: 'same-event', label: 'same event' };
    case 'confused-with':
      return { from: from.id, to: to.id, kind: 'differs', label: 'not the same' };
  }
}
