import type { Random } from '#tests/random.ts';
import { type Call, calls, LogWriter, type Story, ZONE } from './log.ts';
import { SENT } from './sent.ts';

/** Writes one kind of log. */
export type Kind = (seed: number) => LogWriter;

/** Makes a kind of log: what is said between requests, and how a request is written. */
export function kind(
  story: Story,
  noise: (call: Call, random: Random) => string,
  write: (call: Call, log: LogWriter) => void,
): Kind {
  return (seed) => {
    const log = new LogWriter(seed);
    for (const call of calls(story, log.random)) {
      for (let left = log.random.whole(4); left > 0; left -= 1) log.say(noise(call, log.random));
      write(call, log);
    }
    return log;
  };
}

/** The object that a server sends, on one line. */
export const json = ({ sent, seq }: Call, more: object = {}): string =>
  JSON.stringify({ ret: sent.ret, msg: sent.msg, seq, ...more });

/** A time of a call, some milliseconds later. */
export function later({ time }: Call, milliseconds: number): string {
  return new Date(Date.parse(`${time}Z`) + milliseconds).toISOString().slice(0, 23);
}

const blank = (time: string) => time.replace('T', ' ');

/** A game server in C++: `key=value` between bars; the login layer logs what the network layer has logged, with the same seq. */
export const gameServer = kind(
  { base: [SENT.login, SENT.login, SENT.revoked, SENT.noParameter, SENT.unknown], incident: SENT.password },
  ({ time }, r) =>
    `[${blank(time)}][INFO][room.cpp:${r.upTo(400)}][tid:${r.upTo(32)}] ${r.pick([
      `player ${r.upTo(1e8)} moved to (${r.upTo(900)}.5, -${r.upTo(50)}.5)`,
      `token cache hit ratio ${r.upTo(100)}%, size ${r.upTo(1e5)}`,
      `retry queue depth=${r.upTo(500)} oldest=${r.upTo(60_000)}ms`,
      `frame ${r.upTo(1e6)} took ${r.upTo(40)}.${r.upTo(10)} ms, ret ok`,
    ])}`,
  (call, log) => {
    const { sent, time, openid, seq } = call;
    const r = log.random;
    const head = (file: string, level: string) =>
      `[${blank(time)}][${level}][${file}:${r.upTo(400)}][tid:${r.upTo(32)}]`;
    const level = sent.chain === null ? 'INFO' : 'ERROR';
    log.respond(
      call,
      `${head('msdk_client.cpp', level)} ${sent.path ?? ''}|openid=${openid}|seq=${String(seq)}|`,
      `ret=${String(sent.ret)}|msg=${sent.msg}|cost=${r.upTo(300)}ms`,
    );
    if (sent.chain === null || r.whole(3) > 0) return;
    if (r.whole(2) > 0) log.say(`${head('room.cpp', 'INFO')} player ${r.upTo(1e8)} left`);
    log.say(
      `${head('login.cpp', 'WARN')} login failed|openid=${openid}|seq=${String(seq)}|ret=${String(sent.ret)}|msg=${sent.msg}`,
    );
  },
);

/** Spring: an exception with its causes, which repeat it; now and then the response over several lines. */
export const spring = kind(
  { base: [SENT.check, SENT.check, SENT.usedCode, SENT.credential], incident: SENT.expired },
  ({ time }, r) =>
    `${blank(time)}  INFO 1 --- [nio-8080-exec-${r.upTo(64)}] ${r.pick([
      `c.g.match.MatchService : match ${r.hex(12)} ended after ${r.upTo(1800)} s`,
      `o.s.web.servlet.DispatcherServlet : Completed 200 OK in ${r.upTo(90)} ms`,
      `com.zaxxer.hikari.pool.HikariPool : HikariPool-1 - Pool stats (total=${r.upTo(20)}, active=0, idle=${r.upTo(20)})`,
    ])}`,
  (call, log) => {
    const { sent, time } = call;
    const r = log.random;
    const thread = `[nio-8080-exec-${r.upTo(64)}]`;
    const head = `${blank(time)} ${sent.chain === null ? ' INFO' : 'ERROR'} 1 --- ${thread} c.g.msdk.MsdkClient : `;
    if (sent.chain === null) {
      log.respond(call, `${head}POST ${sent.path ?? ''} returned `, json(call));
      return;
    }
    if (r.whole(4) === 0) {
      log.respond(call, `${head}POST ${sent.path ?? ''} returned\n`, JSON.stringify(JSON.parse(json(call)), null, 2));
      return;
    }
    log.respond(call, `${head}POST ${sent.path ?? ''} failed: `, json(call));
    if (r.whole(2) === 0) return;
    const said = `MSDK returned ${json(call)}`;
    log.say(
      `com.game.login.LoginException: ${said}`,
      `\tat com.game.login.LoginService.verify(LoginService.java:${r.upTo(200)})`,
      '\tat java.base/java.lang.Thread.run(Thread.java:833)',
      `Caused by: com.game.msdk.MsdkException: ${said}`,
      `\tat com.game.msdk.MsdkClient.post(MsdkClient.java:${r.upTo(200)})`,
      `\t... ${r.upTo(60)} common frames omitted`,
    );
  },
);

/** Laravel: the exception in JSON behind the message, its trace, and the exception before. */
export const laravel = kind(
  { base: [SENT.share, SENT.share, SENT.blocked, SENT.unknownInside], incident: SENT.shareLimit },
  ({ time }, r) =>
    `[${blank(time).slice(0, 19)}] production.INFO: ${r.pick([
      `Processed job App\\Jobs\\SyncFriends in ${r.upTo(900)}ms {"uid":${r.upTo(1e8)}}`,
      `cache hit ratio ${r.upTo(100)}% {"store":"redis"}`,
    ])} `,
  (call, log) => {
    const { sent, time, rid } = call;
    const r = log.random;
    const head = `[${blank(time).slice(0, 19)}] production.`;
    if (sent.chain === null) {
      log.respond(call, `${head}INFO: shared ${sent.path ?? ''} {"request_id":"${rid}","rsp":`, `${json(call)}} `);
      return;
    }
    const at = `/var/www/app/Services/Msdk.php:${r.upTo(300)}`;
    log.respond(
      call,
      `${head}ERROR: POST ${sent.path ?? ''}: `,
      `ret=${String(sent.ret)}, msg=${sent.msg} {"request_id":"${rid}","exception":"[object] (App\\\\Exceptions\\\\MsdkException(code: ${String(sent.ret)}): ret=${String(sent.ret)}, msg=${sent.msg} at ${at})`,
    );
    log.say(
      '[stacktrace]',
      `#0 /var/www/app/Http/Controllers/ShareController.php(${r.upTo(90)}): App\\\\Services\\\\Msdk->post('/share/qq', Array)`,
      '#1 {main}',
    );
    if (r.whole(2) === 0)
      log.say(
        '',
        `[previous exception] [object] (RuntimeException(code: 0): ret=${String(sent.ret)}, msg=${sent.msg} at ${at})`,
        '[stacktrace]',
        '#0 {main}',
      );
    log.say('"} ');
  },
);

/** Django: a traceback with the exception that was raised while another was handled; and the lines of its server. */
export const django = kind(
  { base: [SENT.login, SENT.revoked, SENT.password, SENT.friends], incident: SENT.credential },
  (call, r) =>
    r.pick([
      `[${dayOf(call).replace(':', ' ').slice(0, 20)}] "POST /api/login HTTP/1.1" 200 ${r.upTo(4000)}`,
      `${blank(call.time).replace('.', ',')} INFO match.views match ${r.hex(12)} started with ${r.upTo(10)} players`,
    ]),
  (call, log) => {
    const { sent, time, openid, rid } = call;
    const r = log.random;
    const head = `${blank(time).replace('.', ',')} ${sent.chain === null ? 'INFO' : 'ERROR'} msdk.client `;
    if (sent.chain === null) {
      log.respond(call, `${head}${sent.path ?? ''} openid=${openid} -> `, `{'ret': 0, 'msg': 'success'}`);
      return;
    }
    const said = `{'ret': ${String(sent.ret)}, 'msg': '${sent.msg}', 'rid': '${rid}'}`;
    log.respond(call, `${head}${sent.path ?? ''} openid=${openid} -> `, said);
    if (r.whole(3) > 0) return;
    log.say(
      'Traceback (most recent call last):',
      `  File "/srv/game/msdk/client.py", line ${r.upTo(300)}, in post`,
      '    raise MsdkError(response)',
      `msdk.client.MsdkError: ${said}`,
      '',
      'During handling of the above exception, another exception occurred:',
      '',
      'Traceback (most recent call last):',
      `  File "/srv/game/login/views.py", line ${r.upTo(300)}, in login`,
      `login.errors.LoginFailed: MSDK refused the login: ${said}`,
    );
  },
);

/** The day and time of a call as web servers write it: `02/Nov/2026:20:03:11`. */
export function dayOf({ at }: Call): string {
  const [, day, month, year, time] =
    /, (\d+) (\w+) (\d+) (\S+)/.exec(new Date(at + ZONE).toUTCString()) ?? ([] as string[]);
  return `${day ?? ''}/${month ?? ''}/${year ?? ''}:${time ?? ''}`;
}
