import type { ShownAction } from '../../catalogue/actions.ts';

/** The columns of the table of all codes, in their order. */
export const COLUMNS = ['code', 'title', 'domain', 'action', 'retry'] as const;

/** One of them. */
export type Column = (typeof COLUMNS)[number];

/** What stands above each column. */
export const COLUMN_LABELS: Readonly<Record<Column, string>> = {
  code: 'Code',
  title: 'What happened',
  domain: 'Table',
  action: 'What to do',
  retry: 'Retry',
};

/** The words for when a retry can help, in the order in which they are sorted: the sooner a retry helps, the earlier. */
export const RETRY_LABELS: Readonly<Record<ShownAction['retry'], string>> = {
  now: 'Can help',
  later: 'Can help later',
  'after-refresh': 'After refresh',
  inner: 'Depends',
  no: 'No',
  'not-needed': 'Not needed',
};
