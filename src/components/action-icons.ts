/** The picture of each action, and of reading the code inside a pass-through code: paths in a square of 16, drawn with a stroke. */
export const ACTION_ICONS: Readonly<Record<string, string>> = {
  none: 'M3 8.5 6.5 12 13 4.5',
  retry: 'M13 8a5 5 0 1 1-1.6-3.7M13 2.5v3h-3',
  wait: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM8 5v3l2 1.5',
  reauthorize: 'M9 2.5h4v11H9M2.5 8h6.5M6.5 5.5 9 8l-2.5 2.5',
  'refresh-token': 'M2.5 8a5.5 5.5 0 0 1 9.5-3.8L13.5 6M13.5 2.5V6H10M13.5 8A5.5 5.5 0 0 1 4 11.8L2.5 10M2.5 13.5V10H6',
  'fix-request': 'M5.5 4 2 8l3.5 4M10.5 4 14 8l-3.5 4',
  'fix-config': 'M2 5h7M12 5h2M2 11h2M7 11h7M10.5 3.5v3M5.5 9.5v3',
  'request-permission': 'M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  'tell-user': 'M2.5 3.5h11v7H8l-3 3v-3H2.5z',
  inner: 'M2.5 3v10h11M5.5 3v7h8M9 3v3.5h4.5',
  contact: 'M2.5 4h11v8.5h-11zM2.5 4.5 8 9l5.5-4.5',
};
