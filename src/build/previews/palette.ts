/** Colors of the dark theme, as `styles/theme.css` has them: an image reads no style sheet, a test compares the two. */
export const COLORS = {
  card: 'hsl(200 24% 9%)',
  strong: 'hsl(0 0% 100%)',
  text: 'hsl(200 10% 80%)',
  accent: 'hsl(187 70% 74%)',
} as const;

/** The hue of each action, and of reading the code inside a pass-through code. */
export const ACTION_HUES: Readonly<Record<string, number>> = {
  none: 140,
  retry: 212,
  wait: 42,
  reauthorize: 272,
  'refresh-token': 245,
  'fix-request': 348,
  'fix-config': 18,
  'request-permission': 310,
  'tell-user': 168,
  contact: 200,
  inner: 200,
};

/** Saturation and lightness of the parts of an action's badge; `edge` is for what has to be seen from afar. */
export const ACTION_TONES = { background: '34% 17%', text: '75% 80%', line: '32% 32%', edge: '60% 62%' } as const;

/** A part of what shows an action. */
export type ActionPart = keyof typeof ACTION_TONES;

/**
 * The color of a part of what shows an action.
 * @param action id of the action
 * @param part the part
 */
export function actionColor(action: string, part: ActionPart): string {
  return `hsl(${String(ACTION_HUES[action] ?? ACTION_HUES['inner'])} ${ACTION_TONES[part]})`;
}
