/**
 * Writes nginx's configuration: `npm run nginx:conf -- --dist dist --base /docs --listen 8080` for a build. `--root` is
 * its folder on the server if it is another, `--listen` can be given more than once, `--out` is the file. `--any-build`
 * writes one that holds for whatever build lies in `--root`. `--edge 'max-age=3600'` tells a CDN how long it may keep pages
 * without asking: see scripts/deploy/README.md.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { anyBuildConf } from './nginx/any-build.ts';
import { ANY_BUILD_ROOT, LISTEN } from './nginx/defaults.ts';
import { buildConf } from './build-conf.ts';

const { values } = parseArgs({
  options: {
    'any-build': { type: 'boolean', default: false },
    dist: { type: 'string', default: 'dist' },
    root: { type: 'string' },
    base: { type: 'string', default: process.env['BASE_PATH'] ?? '' },
    listen: { type: 'string', multiple: true, default: [...LISTEN] },
    edge: { type: 'string' },
    out: { type: 'string', default: '.generated/nginx/msdk-errors.conf' },
  },
});
const { dist, root, listen, edge, out } = values;
// One slash in front and none behind, whoever sets it.
const base = values.base.replace(/^\/*/, '/').replace(/\/+$/, '');
const conf = { base, listen, ...(edge === undefined ? {} : { edge }) };
const text = values['any-build']
  ? anyBuildConf({ ...conf, root: root ?? ANY_BUILD_ROOT })
  : buildConf({ ...conf, dist, ...(root === undefined ? {} : { root }) });
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, text);
console.log(`${out} is written. On the server: put it into nginx’s sites-enabled, nginx -t, then reload nginx.`);
