/** What was sent for one view of a page. */
export interface ViewRow {
  /** The address, from the site's root. */
  path: string;
  /** Whether it was the first view of a visit, with nothing kept. */
  first: boolean;
  requests: number;
  /** What was sent, headers and all, compressed. */
  bytes: number;
}

/**
 * Prints views as one aligned table.
 * @param rows the views
 */
export function formatViews(rows: readonly ViewRow[]): string {
  const lines = [
    ['view', 'requests', 'kB'],
    ...rows.map(({ path, first, requests, bytes }) => [
      first ? path : `then ${path}`,
      String(requests),
      (bytes / 1000).toFixed(1),
    ]),
  ];
  const width = Math.max(...lines.map(([view = '']) => view.length));
  return lines
    .map(
      ([view = '', requests = '', bytes = '']) =>
        `${view.padEnd(width)}  ${requests.padStart(8)}  ${bytes.padStart(8)}`,
    )
    .join('\n');
}
