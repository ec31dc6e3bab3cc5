/** What was sent for something that a reader does. */
export interface ViewRow {
  /** What it is: an address from the site's root, or a few words. */
  name: string;
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
    ...rows.map(({ name, requests, bytes }) => [name, String(requests), (bytes / 1000).toFixed(1)]),
  ];
  const width = Math.max(...lines.map(([view = '']) => view.length));
  return lines
    .map(
      ([view = '', requests = '', bytes = '']) =>
        `${view.padEnd(width)}  ${requests.padStart(8)}  ${bytes.padStart(8)}`,
    )
    .join('\n');
}
