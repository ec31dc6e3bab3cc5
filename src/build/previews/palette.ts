/** Colors of the dark theme, as `styles/theme.css` has them: an image reads no style sheet, a test compares the two. */
export const COLORS = {
  card: 'hsl(200 24% 9%)',
  strong: 'hsl(0 0% 100%)',
  text: 'hsl(200 10% 80%)',
  accent: 'hsl(187 70% 74%)',
} as const;

/** Saturation and lightness of the parts of an action's badge; `edge` is for what has to be seen from afar. */
export const ACTION_TONES = { background: '34% 17%', text: '75% 80%', line: '32% 32%', edge: '60% 62%' } as const;

/** A part of what shows an action. */
export type ActionPart = keyof typeof ACTION_TONES;

/** The color of a part of what shows an action. */
export function actionColor({ hue }: { hue: number }, part: ActionPart): string {
  return `hsl(${String(hue)} ${ACTION_TONES[part]})`;
}
