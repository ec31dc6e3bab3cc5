import { describe, expect, it } from 'vitest';
import { decode } from '#src/decoder/index.ts';
import { TABLE } from './table.ts';

/** What an attack with pastes of its own found, as kinds. */

const claim = (text: string) => {
  const { status, verdict } = decode(text, TABLE);
  return `${status} ${verdict?.confidence ?? ''}`.trim();
};
const innermost = (text: string) => decode(text, TABLE).groups.map(({ layers }) => layers.at(-1)?.id ?? '?');

describe('a zero', () => {
  it.each([
    '{"ret":0,"msg":"失败"}',
    '{"ret":0,"msg":"login failed: token invalid"}',
    '{"errcode":0,"errmsg":"access denied"}',
    '{"success":false,"ret":0,"msg":"校验失败，请重新登录"}',
    '{"ret":0,"msg":"user is not logged in"}',
    '{"ret":0,"msg":"签名错误"}',
    '{"ret":0,"msg":"appid不合法"}',
    '{"errcode":0,"errmsg":"invalid openid"}',
    '{"ret":0,"msg":"session expired"}',
    '{"ret":0,"msg":"connect timeout"}',
    'int ret = 0; char msg[256];',
    'if (ret == 0) return "success";',
  ])('is no sure success beside what contradicts it: %s', (text) => {
    expect(claim(text)).not.toMatch(/^success (?:certain|likely)$/);
  });

  it.each([
    '{"ret":0,"msg":"no error"}',
    '{"ret":0,"msg":"","data":{"failed":0,"invalid_list":[]}}',
    '{"ret":0,"is_lost":1,"msg":""}',
    '{"ret":0,"nickName":"错误代码"}',
    '{"errcode":0,"errmsg":"ok"}',
  ])('is one beside what denies a failure, or speaks of something else: %s', (text) => {
    expect(claim(text)).toMatch(/^success (?:certain|likely)$/);
  });

  it.each(['{"ret":0}', 'recv ret=0', '{"ret":0,"balance":100}'])(
    'is certain only beside something that speaks for it: %s',
    (text) => {
      expect(claim(text)).toBe('success likely');
    },
  );
});

describe('a text', () => {
  it.each([
    '{"errcode":40003,"errmsg":"invalid room id"}',
    '{"errcode":40029,"errmsg":"invalid captcha"}',
    '{"errcode":41002,"errmsg":"phone missing"}',
    '{"errcode":45003,"errmsg":"guild name size out of limit"}',
    '{"ret":100014,"msg":"coupon expired"}',
    '{"ret":-303,"msg":"no permission to open chest"}',
    '{"ret":-503,"msg":"mail frequency limit"}',
    '{"ret":-10011,"msg":"guild is full"}',
    '{"ret":-4009,"msg":"arena limit reached"}',
    '{"errcode":40003,"errmsg":"invalid userid"}',
    '{"errcode":42009,"errmsg":"suite_access_token expired"}',
  ])('that shares only the kind of failure does not make a code sure: %s', (text) => {
    expect(claim(text)).toBe('error ambiguous');
  });

  it.each([
    '{"errcode":40003,"errmsg":"invalid openid"}',
    '{"errcode":42001,"errmsg":"access_token expired"}',
    '{"ret":-20000,"msg":"45011,too many requests"}',
    '{"errcode":40029,"errmsg":"invalid code, hints: [ req_id: 1 ]"}',
  ])('that names the same thing does: %s', (text) => {
    expect(claim(text)).toMatch(/^error (?:certain|likely)$/);
  });

  it.each(['เหรียญไม่พอ', '재화가 부족합니다', 'недостаточно монет', 'العملات غير كافية', 'सिक्के कम हैं'])(
    'in a script that is not compared never makes a code certain: %s',
    (message) => {
      expect(claim(`{"errcode":42001,"errmsg":"${message}"}`)).not.toBe('error certain');
    },
  );
});

describe('a number', () => {
  it.each([
    '我的QQ是100015，帮忙看下为什么登不上',
    'QQ：100008 加我好友',
    '加QQ群 221001 一起玩',
    '微信支付订单 40001 未到账',
    '微信 转账 42001 元',
    'Merge pull request #40001 from dev/wechat-login',
    '[GAME-40029] WeChat share button crash',
    'QQ login success 100013 times',
    'WeChat login took 40001 ms',
    'item_id=40029 for the WeChat zone',
  ])('of something else is not told as a code: %s', (text) => {
    expect(claim(text)).not.toMatch(/certain|likely/);
  });

  it.each([
    ['返回 100014,access token expired；返回 100015,access token is revoked', 'qq-platform/100014 qq-platform/100015'],
    [
      '手Q返回 -73,the user modify password wrong；微信返回 42001,access_token expired',
      'qq-platform/-73 wechat-platform/42001',
    ],
    ['error 40001, error 42001', 'wechat-platform/40001 wechat-platform/42001'],
    ['errcode 40001和42001', 'wechat-platform/40001 wechat-platform/42001'],
    ['errcode 40001 and 42001', 'wechat-platform/40001 wechat-platform/42001'],
    ['错误码 100014 和 100015', 'qq-platform/100014 qq-platform/100015'],
    ['errcode=40001或42001', 'wechat-platform/40001 wechat-platform/42001'],
  ])('hides none of its neighbors: %s', (text, ids) => {
    expect(innermost(text).join(' ')).toBe(ids);
  });

  it.each([
    '{"ret":-10000,"msg":"-7',
    '"ret":-10000,"msg":"22',
    'ret:-10000 msg:-7...',
    '{"ret":-10000,"msg":"1000',
    '{"ret":-10000,"msg":"-2…"}',
  ])('that was cut off is not read: %s', (text) => {
    expect(innermost(text)).toEqual(['msdk-logic/-10000']);
  });
});

describe('source code', () => {
  it.each([
    "if ($res['errcode'] == 40029) { throw new Exception('invalid code'); }",
    "assert resp['errcode'] == 40001, 'invalid credential'",
    'if rsp.ErrCode != 42001 { return errors.New("access_token expired expected") }',
    'SELECT * FROM log WHERE ret=-502',
    'select * from t where errcode=40001',
    'kubectl logs msdk | grep "ret=-502"',
    'public static final int EXPIRED = 42001; // errcode 42001',
    'public enum WxErr { EXPIRED(42001), INVALID(40001); }',
    'case -73: return "ret -73";',
  ])('receives nothing: %s', (text) => {
    expect(claim(text)).not.toMatch(/certain|likely/);
  });
});
