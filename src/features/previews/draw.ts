import medium from '@fontsource/inter/files/inter-latin-500-normal.woff?inline';
import bold from '@fontsource/inter/files/inter-latin-700-normal.woff?inline';
import satori from 'satori';
import sharp from 'sharp';
import favicon from '../../public/favicon.svg?raw';
import { SITE_TITLE } from '../../site.ts';
import { PREVIEW_SIZE, type Card } from './previews.ts';

/** The fonts. Satori draws text as paths, so no others are needed. */
const FONTS = (
  [
    [500, medium],
    [700, bold],
  ] as const
).map(([weight, url]) => ({
  name: 'Inter',
  weight,
  data: Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'),
}));

/** Sixteen colors are enough for flat cards and keep files small; more effort saves next to nothing. */
const PNG = { palette: true, colours: 16, dither: 0, effort: 1 } as const;

/** Colors of the dark theme, copied from `styles/theme.css`, which images cannot use; a test compares the two. */
export const COLORS = {
  card: 'hsl(200 24% 9%)',
  strong: 'hsl(0 0% 100%)',
  text: 'hsl(200 10% 80%)',
  accent: 'hsl(187 70% 74%)',
} as const;

/** Width of the bar at the left edge, and the margin around the rest, in pixels. */
const BAR = 20;
const ROOM = { side: 72, end: 56 };

/** Prevents a line break between two characters. */
const WORD_JOINER = '\u2060';

/** A style in Satori's form: CSS in camel case, numbers in pixels. */
type Style = Readonly<Record<string, string | number>>;

/** An element in Satori's form. */
interface Element {
  type: string;
  props: Readonly<Record<string, unknown>>;
}

/**
 * Draws a card as a PNG that stays readable when a chat shrinks it to a quarter. Equal cards give equal bytes. A character that
 * the font lacks is drawn as a box.
 */
export async function drawPreview(card: Card): Promise<Buffer> {
  // Satori expects React elements, but uses only these properties.
  const svg = await satori(toElement(card) as Parameters<typeof satori>[0], { ...PREVIEW_SIZE, fonts: FONTS });
  return sharp(Buffer.from(svg)).png(PNG).toBuffer();
}

/** Lays out a card, from top to bottom. */
function toElement({ label, title, text, note }: Card): Element {
  return box(
    {
      ...PREVIEW_SIZE,
      boxSizing: 'border-box',
      flexDirection: 'column',
      justifyContent: 'space-between',
      position: 'relative',
      padding: `${String(ROOM.end)}px ${String(ROOM.side)}px ${String(ROOM.end)}px ${String(BAR + ROOM.side)}px`,
      background: COLORS.card,
      color: COLORS.text,
      fontFamily: 'Inter',
      fontWeight: 500,
    },
    box({ position: 'absolute', left: 0, top: 0, width: BAR, height: PREVIEW_SIZE.height, background: COLORS.accent }),
    box(
      { justifyContent: 'space-between', alignItems: 'center' },
      words(1, { color: COLORS.accent, fontSize: 42 }, label),
      box({ alignItems: 'center', gap: 14 }, mark(44), words(1, { fontSize: 32 }, SITE_TITLE)),
    ),
    box(
      { flexDirection: 'column', gap: 24 },
      words(2, { color: COLORS.strong, fontSize: 84, fontWeight: 700, lineHeight: 1.08, letterSpacing: -2 }, title),
      words(note === '' ? 4 : 3, { fontSize: 42, lineHeight: 1.3 }, text),
    ),
    words(1, { color: COLORS.accent, fontSize: 42 }, note),
  );
}

/** A box with children side by side, unless its style says otherwise. */
function box(style: Style, ...children: readonly Element[]): Element {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

/** A text of at most so many lines, cut with an ellipsis. A path such as `/share/qq` is not broken. */
function words(lines: number, style: Style, text: string): Element {
  return {
    type: 'div',
    props: {
      style: { display: 'block', textWrap: 'pretty', lineClamp: lines, ...style },
      children: text.replaceAll('/', `/${WORD_JOINER}`),
    },
  };
}

/**
 * The site's mark, as the background of a box: for images, Satori uses a mask, which takes twice the time to draw.
 */
function mark(size: number): Element {
  const address = `data:image/svg+xml;base64,${Buffer.from(favicon).toString('base64')}`;
  const backgroundSize = `${String(size)}px ${String(size)}px`;
  return box({ flex: 'none', width: size, height: size, backgroundImage: `url(${address})`, backgroundSize });
}
