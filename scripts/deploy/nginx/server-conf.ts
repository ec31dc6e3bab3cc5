/** What a configuration for a server of its own is made from. */
export interface ServerConf {
  /** Folder for everything that nginx writes, an absolute path. */
  folder: string;
  /** Absolute path of the file with the site's part. */
  site: string;
  /** User of the processes that serve, when root starts nginx: root's own files may be for root only. */
  user?: string;
  /** How many processes serve. */
  workers: number | 'auto';
  /** Where requests are logged, with their bytes; without it they are not. */
  accessLog?: string;
}

/**
 * A whole configuration of nginx for trying out and for tests: in the foreground, and everything it writes in one folder.
 * @param conf what it is made from
 * @returns text of the file
 */
export function serverConf({ folder, site, user, workers, accessLog }: ServerConf): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `# A server of its own for trying out and for tests. Start it with: nginx -c ${folder}/nginx.conf
daemon off;
${user === undefined ? '' : `user ${user};\n`}worker_processes ${String(workers)};
pid "${folder}/nginx.pid";
error_log "${folder}/error.log" warn;
events {
    worker_connections 1024;
}
http {
    log_format bytes "$status $bytes_sent $request_uri";
    access_log ${accessLog === undefined ? 'off' : `"${accessLog}" bytes`};
${temporary.map((name) => `    ${name}_temp_path "${folder}/${name}";`).join('\n')}
    include "${site}";
}
`;
}
