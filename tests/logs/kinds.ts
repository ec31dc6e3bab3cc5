import { django, gameServer, type Kind, laravel, spring } from './servers.ts';
import { kubernetes, logcat, node, shareService, xcode, zap } from './services.ts';

/** Every kind of log, by its name. */
export const KINDS: Readonly<Record<string, Kind>> = {
  'a game server in C++': gameServer,
  Spring: spring,
  logcat,
  Laravel: laravel,
  Xcode: xcode,
  Node: node,
  'zap JSON lines': zap,
  Django: django,
  'a Kubernetes mix': kubernetes,
  'a share service': shareService,
};
