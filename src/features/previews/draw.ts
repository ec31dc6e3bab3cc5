import medium from '@fontsource/inter/files/inter-latin-500-normal.woff?inline';
import bold from '@fontsource/inter/files/inter-latin-700-normal.woff?inline';
import chineseMedium from '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-500-normal.woff?inline';
import chineseBold from '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-700-normal.woff?inline';
import satori from 'satori';
import sharp from 'sharp';
import type { Language } from '../../catalogue/languages.ts';
import favicon from '../../public/favicon.svg?raw';
import { SITE_TITLE } from '../../site.ts';
import { PREVIEW_SIZE, type Card } from './previews.ts';

/** The fonts; a character is drawn in the first that has it. Satori draws text as paths, so no others are needed. */
const FONTS = (
  [
    ['Inter', 500, medium],
    ['Inter', 700, bold],
    ['Noto Sans SC', 500, chineseMedium],
    ['Noto Sans SC', 700, chineseBold],
  ] as const
).map(([name, weight, url]) => ({ name, weight, data: Buffer.from(url.slice(url.indexOf(',') + 1), 'base64') }));

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

/** Chinese characters fill their height and stand close: they want room between lines, and none taken away between letters. */
const SETTING: Readonly<Record<Language, { title: Style; lineHeight: number }>> = {
  en: { title: { lineHeight: 1.08, letterSpacing: -2 }, lineHeight: 1.3 },
  'zh-cn': { title: { fontSize: 76, lineHeight: 1.2 }, lineHeight: 1.4 },
};

/** An element in Satori's form. */
interface Element {
  type: string;
  props: Readonly<Record<string, unknown>>;
}

/**
 * Draws a card as a PNG that stays readable when a chat shrinks it to a quarter. Equal cards give equal bytes.
 * @throws Error that names the characters which no font has
 */
export async function drawPreview(card: Card): Promise<Buffer> {
  // Satori expects React elements, but uses only these properties.
  const svg = await satori(toElement(card) as Parameters<typeof satori>[0], {
    ...PREVIEW_SIZE,
    fonts: FONTS,
    loadAdditionalAsset: (_, asked) => {
      const missing = asked.replaceAll(WORD_JOINER, '');
      if (missing === '') return Promise.resolve([]);
      throw new Error(
        `The preview image of “${card.title}” says “${missing}”, which no font has that draws it: write it otherwise, or add a font to src/features/previews/draw.ts.`,
      );
    },
  });
  return sharp(Buffer.from(svg)).png(PNG).toBuffer();
}

/** Lays out a card, from top to bottom. */
function toElement({ language, label, title, text, note }: Card): Element {
  const setting = SETTING[language];
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
      fontFamily: 'Inter, Noto Sans SC',
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
      words(2, { color: COLORS.strong, fontSize: 84, fontWeight: 700, ...setting.title }, title),
      words(note === '' ? 4 : 3, { fontSize: 42, lineHeight: setting.lineHeight }, text),
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
