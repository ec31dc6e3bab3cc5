import type { Call } from './log.ts';
import { SENT } from './sent.ts';
import { dayOf, json, kind, later } from './servers.ts';

/** Seconds since 1970 with their fraction, as zap writes them. */
const seconds = ({ at }: Call) => (at / 1000).toFixed(3);

/** zap: an object a line; the error repeats the response that stands beside it. */
export const zap = kind(
  { base: [SENT.check, SENT.check, SENT.list, SENT.usedCode, SENT.noParameter], incident: SENT.expired },
  (call, r) =>
    JSON.stringify({
      level: 'info',
      ts: Number(seconds(call)),
      caller: `match/room.go:${r.upTo(300)}`,
      msg: 'room closed',
      room: r.hex(8),
      players: r.whole(10),
      cost: Number(`0.${r.upTo(1000)}`),
    }),
  (call, log) => {
    const { sent, openid, rid } = call;
    const r = log.random;
    const front = `{"level":"${sent.chain === null ? 'info' : 'error'}","ts":${seconds(call)},"caller":"msdk/client.go:${r.upTo(300)}","msg":"msdk call","path":"${sent.path ?? ''}","openid":"${openid}","rid":"${rid}","resp":`;
    const error =
      sent.chain === null
        ? '}'
        : `,"error":"msdk: ret=${String(sent.ret)} msg=${sent.msg}","stacktrace":"game/msdk.(*Client).Post\\n\\t/src/msdk/client.go:${r.upTo(300)}\\ngame/login.Verify\\n\\t/src/login/login.go:${r.upTo(99)}"}`;
    log.respond(call, front, `${JSON.stringify(json(call))}${error}`);
    if (sent.chain !== null && r.whole(4) === 0)
      log.say(
        `{"level":"warn","ts":${seconds(call)},"caller":"login/login.go:${r.upTo(99)}","msg":"login failed","rid":"${rid}","error":"msdk: ret=${String(sent.ret)} msg=${sent.msg}"}`,
      );
  },
);

/** Node: pino, and objects as `console.error` prints them, over several lines. */
export const node = kind(
  { base: [SENT.share, SENT.shareWechat, SENT.quota, SENT.shareLimit, SENT.unknown], incident: SENT.blocked },
  ({ at }, r) =>
    r.pick([
      `{"level":30,"time":${String(at)},"pid":${r.upTo(9000)},"hostname":"web-${r.upTo(9)}","msg":"request completed","responseTime":${r.upTo(900)}}`,
      `{"level":20,"time":${String(at)},"pid":${r.upTo(9000)},"hostname":"web-${r.upTo(9)}","event":"frame","fps":[${r.upTo(60)},${r.upTo(60)}]}`,
    ]),
  (call, log) => {
    const { sent, at, rid } = call;
    const r = log.random;
    if (sent.chain !== null && r.whole(3) === 0) {
      log.respond(
        call,
        `${String(at)} share failed MsdkError: ${sent.path ?? ''} refused\n    at post (/srv/app/msdk.js:${r.upTo(99)}:11)\n    at async share (/srv/app/share.js:${r.upTo(99)}:5) `,
        `{\n  ret: ${String(sent.ret)},\n  msg: '${sent.msg}',\n  requestId: '${rid}'\n}`,
      );
      return;
    }
    log.respond(
      call,
      `{"level":${sent.chain === null ? '30' : '50'},"time":${String(at)},"pid":${r.upTo(9000)},"hostname":"web-${r.upTo(9)}","reqId":"${rid}","url":"${sent.path ?? ''}","res":`,
      `${json(call)},"msg":"msdk responded"}`,
    );
  },
);

/** Several pods as the runtime of the containers writes them, line by line between each other. */
export const kubernetes = kind(
  { base: [SENT.login, SENT.check, SENT.list, SENT.usedCode, SENT.friends, SENT.unknown], incident: SENT.password },
  ({ at }, r) =>
    `${new Date(at).toISOString().replace('Z', '000000Z')} ${r.pick(['gateway', 'match', 'chat'])}-${r.hex(9)} stdout F ${r.pick(
      [
        `GET /healthz HTTP/1.1" 200 ${r.upTo(40)} "kube-probe/1.29" ${r.upTo(9)}ms`,
        `I1102 leaderelection.go:${r.upTo(300)}] successfully renewed lease game/match`,
        `kafka offset ${r.upTo(1e9)} committed, partition ${r.upTo(24)}, lag ${r.upTo(5000)}`,
      ],
    )}`,
  (call, log) => {
    const { sent, at, openid } = call;
    const r = log.random;
    const pod = `login-${r.hex(9)}`;
    const head = (ms: number, stream: string) =>
      `${new Date(at + ms).toISOString().replace('Z', '123456Z')} ${pod} ${stream} F `;
    const other = () => `${head(2, 'stdout').replace('login', 'chat')}message delivered to ${r.upTo(50)} members`;
    if (sent.chain === null) {
      log.respond(
        call,
        `${head(0, 'stdout')}INFO msdk ${sent.path ?? ''} openid=${openid} `,
        `rsp=${json(call, { err_type: 0 })}`,
      );
      return;
    }
    log.respond(call, `${head(0, 'stderr')}ERROR msdk ${sent.path ?? ''} openid=${openid} `, `rsp=${json(call)}`);
    if (r.whole(3) > 0) return;
    const said = `com.game.msdk.MsdkException: ret=${String(sent.ret)}, msg=${sent.msg}`;
    log.say(
      `${head(1, 'stderr')}java.lang.IllegalStateException: login of ${openid} failed`,
      `${head(1, 'stderr')}\tat com.game.Login.verify(Login.java:${r.upTo(200)})`,
      other(),
      `${head(1, 'stderr')}Caused by: ${said}`,
      `${head(1, 'stderr')}\tat com.game.msdk.MsdkClient.post(MsdkClient.java:${r.upTo(200)})`,
    );
  },
);

/** A share service in Go behind a web server, each with its own lines; a burst of the same error of different players. */
export const shareService = kind(
  { base: [SENT.share, SENT.share, SENT.shareWechat, SENT.blocked, SENT.quota], incident: SENT.shareLimit },
  (call, r) =>
    `10.${r.upTo(255)}.${r.upTo(255)}.7 - - [${dayOf(call)} +0800] "GET /static/${r.hex(6)}.png HTTP/1.1" 200 ${r.upTo(9000)} "-" "okhttp/4.${r.upTo(12)}.0"`,
  (call, log) => {
    const { sent, time, openid } = call;
    const r = log.random;
    if (r.whole(2) === 0) {
      log.respond(
        call,
        `10.${r.upTo(255)}.${r.upTo(255)}.7 - ${openid} [${dayOf(call)} +0800] "POST ${sent.path ?? ''} HTTP/1.1" 200 ${r.upTo(400)} rsp=`,
        json(call),
      );
      return;
    }
    log.respond(
      call,
      `${time.replaceAll('-', '/').replace('T', ' ').slice(0, 19)} share.go:${r.upTo(300)}: ${sent.path ?? ''} openid=${openid} `,
      `rsp: ${json(call)}`,
    );
  },
);

const logcatTime = (time: string) => time.slice(5).replace('T', ' ');

/** logcat: the tag of the SDK and that of the game say the same one after the other; a trace with the prefix on each line. */
export const logcat = kind(
  { base: [SENT.login, SENT.revoked, SENT.unknownInside], incident: SENT.usedCode },
  ({ time }, r) =>
    `${logcatTime(time)}  ${r.pick(['1204', '1310'])}  ${r.pick(['1250', '1399'])} ${r.pick([
      `D Unity   : frame ${r.upTo(1e6)} took ${r.upTo(40)} ms`,
      `I art     : Background concurrent mark sweep GC freed ${r.upTo(90_000)}(${r.upTo(900)}KB) AllocSpace objects`,
      `W OpenGLRenderer: Fail to change FontRenderer cache size, it already initialized`,
    ])}`,
  (call, log) => {
    const { sent } = call;
    const r = log.random;
    const thread = `${r.pick(['4120', '4388'])}  ${String(4400 + r.whole(90))}`;
    const head = (ms: number, rest: string) => `${logcatTime(later(call, ms))}  ${thread} ${rest}`;
    const response = `{"ret":${String(sent.ret)},"msg":"${sent.msg}"}`;
    log.respond(
      call,
      head(0, `${sent.chain === null ? 'I' : 'W'} MSDKNet : ${sent.path ?? ''} onResponse: `),
      response,
    );
    if (sent.chain === null) return;
    const drawn = r.whole(4);
    if (drawn === 0) log.say(head(1, `E GameLogin: login failed, server said ${response}`));
    if (drawn !== 1) return;
    log.say(
      head(2, 'E GameLogin: com.game.LoginException: login failed'),
      head(2, 'E GameLogin: \tat com.game.Login.onResponse(Login.kt:41)'),
      head(2, `E GameLogin: Caused by: com.game.MsdkException: ${response}`),
      head(2, 'E GameLogin: \tat com.game.MsdkNet.post(MsdkNet.kt:112)'),
    );
  },
);

/** Xcode: dictionaries over several lines, and the same line from `NSLog` and `print`. */
export const xcode = kind(
  { base: [SENT.login, SENT.check, SENT.friends, SENT.expired], incident: SENT.revoked },
  ({ time }, r) =>
    `${time.replace('T', ' ')}${r.upTo(10).repeat(3)}+0800 MyGame[1204:${r.upTo(90_000)}] ${r.pick([
      `[Render] frame ${r.upTo(1e6)}: ${r.upTo(16)}.${r.upTo(10)} ms`,
      `[boringssl] boringssl_metrics_log_metric_block_invoke(${r.upTo(300)}) Failed to log metrics`,
    ])}`,
  (call, log) => {
    const { sent, time, openid } = call;
    const r = log.random;
    const head = `${time.replace('T', ' ')}${r.upTo(10).repeat(3)}+0800 MyGame[1204:${r.upTo(90_000)}] [MSDK] ${sent.path ?? ''} `;
    if (r.whole(3) === 0) {
      log.respond(
        call,
        head,
        `response: {\n    msg = "${sent.msg}";\n    openid = ${openid};\n    ret = "${String(sent.ret)}";\n}`,
      );
      return;
    }
    const response = json(call);
    log.respond(call, `${head}response: `, response);
    if (sent.chain !== null && r.whole(3) === 0) log.say(`${head}response: ${response}`);
  },
);
