/**
 * A server as nginx comes: no headers, no compressed copies, no types.
 * @param listen what to listen on
 * @param root folder of its files, an absolute path
 * @returns text for the `http` block of a configuration
 */
export function plainConf(listen: string, root: string): string {
  return `server {
    listen ${listen};
    root "${root}";
    # As the distributions set it.
    sendfile on;
    tcp_nopush on;
}
`;
}
