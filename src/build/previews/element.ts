/** A style as Satori reads it: CSS in camel case, a number is in pixels. */
export type Style = Readonly<Record<string, string | number>>;

/** An element as Satori reads it. Plain data: equal trees have equal JSON. */
export interface Element {
  type: string;
  props: Readonly<Record<string, unknown>>;
}

/**
 * A box with others in it, side by side unless its style says otherwise.
 * @param style its style
 * @param children what stands in it
 */
export function box(style: Style, ...children: readonly Element[]): Element {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

/** Between two characters: no new line begins here. */
const WORD_JOINER = '\u2060';

/**
 * A text. What has no room is cut with an ellipsis; a single word stands on the last line only if it must.
 * @param lines how many lines there is room for
 * @param style its style
 * @param words the text; a path such as `/share/qq` stays in one piece
 */
export function text(lines: number, style: Style, words: string): Element {
  return {
    type: 'div',
    props: {
      style: { display: 'block', textWrap: 'pretty', lineClamp: lines, ...style },
      children: words.replaceAll('/', `/${WORD_JOINER}`),
    },
  };
}

/**
 * An icon that is drawn with a stroke in a square of 16.
 * @param path the stroke
 * @param size width and height in pixels
 * @param color color of the stroke
 */
export function icon(path: string, size: number, color: string): Element {
  const stroke = `stroke="${color}" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="none" d="${path}" ${stroke}/></svg>`;
  return picture(svgAddress(svg), size);
}

/**
 * A square picture. It is the background of a box, because Satori puts images behind a mask, which takes twice the time
 * to draw.
 * @param address `data:…`
 * @param size width and height in pixels
 */
export function picture(address: string, size: number): Element {
  const backgroundSize = `${String(size)}px ${String(size)}px`;
  return box({ flex: 'none', width: size, height: size, backgroundImage: `url(${address})`, backgroundSize });
}

/**
 * The address of an SVG that holds all of it.
 * @param svg the whole file
 */
export function svgAddress(svg: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
