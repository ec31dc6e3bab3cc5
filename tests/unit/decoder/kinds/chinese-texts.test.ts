import { expect, it } from 'vitest';
import { decode } from '#src/decoder/index.ts';
import { TABLE } from '../table.ts';

/** How a Chinese text fits the code that it came with. */
type Fit = 'agrees' | 'contradicts' | 'says nothing';

/** What is pasted, the entry of its innermost code, and how the text fits it. */
type Case = readonly [text: string, id: string, fit: Fit];

const CASES: readonly Case[] = [
  ['{"ret":-502,"msg":"签名错误"}', 'msdk-access/-502', 'agrees'],
  ['{"ret":-10000,"msg":"100035,用户未登录"}', 'qq-platform/100035', 'agrees'],
  ['{"ret":-10000,"msg":"-1004,登录态失效"}', 'xinyue-qq/-1004', 'agrees'],
  ['{"ret":-10000,"msg":"-3,接口未授权"}', 'qq-platform/-3', 'agrees'],
  ['{"errcode":45009,"errmsg":"调用频率超限"}', 'wechat-platform/45009', 'agrees'],
  ['{"ret":-10000,"msg":"220025,非好友关系"}', 'qq-share-qq/220025', 'agrees'],
  ['{"ret":-20000,"msg":"42001,access_token 已过期"}', 'wechat-platform/42001', 'agrees'],
  ['{"errcode":40029,"errmsg":"授权码无效"}', 'wechat-platform/40029', 'agrees'],
  ['{"errcode":40163,"errmsg":"授权码已被使用"}', 'wechat-platform/40163', 'agrees'],
  ['{"errcode":40164,"errmsg":"IP 不在白名单"}', 'wechat-platform/40164', 'agrees'],
  ['{"errcode":43005,"errmsg":"不是微信好友"}', 'wechat-platform/43005', 'agrees'],
  ['{"errcode":43002,"errmsg":"需要使用 POST 请求"}', 'wechat-platform/43002', 'agrees'],
  ['{"errcode":40013,"errmsg":"不合法的 appid"}', 'wechat-platform/40013', 'agrees'],
  ['{"errcode":45001,"errmsg":"文件过大"}', 'wechat-platform/45001', 'agrees'],
  ['{"errcode":48002,"errmsg":"用户屏蔽了公众号消息"}', 'wechat-platform/48002', 'agrees'],
  ['{"ret":-10000,"msg":"221001,公会已绑定群"}', 'qq-group/221001', 'agrees'],
  ['{"ret":-10000,"msg":"-120000,玩家登录态校验失败"}', 'qq-group/-120000', 'agrees'],
  ['{"ret":-10000,"msg":"221010,建群数量达到上限"}', 'qq-group/221010', 'agrees'],
  ['/share/qq {"ret":-10000,"msg":"100004,内容含违禁词"}', 'qq-share-qq/100004', 'agrees'],
  ['/share/qq {"ret":-10000,"msg":"103,标题过长"}', 'qq-share-qq/103', 'agrees'],
  ['{"ret":-303,"msg":"应用没有权限"}', 'msdk-access/-303', 'agrees'],
  ['{"ret":-504,"msg":"appid 不存在"}', 'msdk-access/-504', 'agrees'],
  ['{"ret":-506,"msg":"缺少必填参数"}', 'msdk-access/-506', 'agrees'],
  ['{"ret":-304,"msg":"请求体不是合法的 JSON"}', 'msdk-access/-304', 'agrees'],
  ['{"errcode":48001,"errmsg":"接口未授权"}', 'wechat-platform/48001', 'agrees'],
  ['{"errcode":45009,"errmsg":"今日调用额度已用完"}', 'wechat-platform/45009', 'agrees'],
  ['{"errcode":-1,"errmsg":"系统繁忙，此时请稍候再试"}', 'wechat-platform/-1', 'agrees'],
  ['{"errcode":42001,"errmsg":"憑證已過期"}', 'wechat-platform/42001', 'agrees'],
  ['{"errcode":42001,"errmsg":"優惠券已過期"}', 'wechat-platform/42001', 'contradicts'],
  ['{"errcode":45009,"errmsg":"今日信用额度不足"}', 'wechat-platform/45009', 'contradicts'],
  ['{"ret":-502,"msg":"房间已满"}', 'msdk-access/-502', 'contradicts'],
  ['{"ret":-503,"msg":"角色名称重复"}', 'msdk-access/-503', 'contradicts'],
  ['{"errcode":40029,"errmsg":"库存不足"}', 'wechat-platform/40029', 'contradicts'],
  ['{"errcode":40001,"errmsg":"手机号格式不正确"}', 'wechat-platform/40001', 'contradicts'],
  ['{"errcode":42001,"errmsg":"优惠券已过期"}', 'wechat-platform/42001', 'contradicts'],
  ['{"errcode":45009,"errmsg":"会员已过期"}', 'wechat-platform/45009', 'contradicts'],
  ['{"ret":-10000,"msg":"-73,余额不足"}', 'qq-platform/-73', 'contradicts'],
  ['{"ret":-10000,"msg":"220025,背包已满"}', 'qq-share-qq/220025', 'contradicts'],
  ['{"ret":-10000,"msg":"221001,房卡不足"}', 'qq-group/221001', 'contradicts'],
  ['{"ret":-303,"msg":"玩家等级不足"}', 'msdk-access/-303', 'contradicts'],
  ['{"ret":-502,"msg":"操作失败"}', 'msdk-access/-502', 'says nothing'],
  ['{"ret":-10000,"msg":"-73,系统异常"}', 'qq-platform/-73', 'says nothing'],
];

/** The entry of the innermost code of a text, and how the text fits it. */
function read(text: string): [id: string, fit: Fit] {
  const layer = decode(text, TABLE).groups[0]?.layers.at(-1);
  const kinds = layer?.candidates.find(({ id }) => id === layer.id)?.evidence.map(({ id }) => id) ?? [];
  const fit = kinds.includes('text-contradicts')
    ? 'contradicts'
    : kinds.some((id) => id === 'text-words' || id === 'text-few' || id === 'text-exact')
      ? 'agrees'
      : 'says nothing';
  return [layer?.id ?? '', fit];
}

it.each(CASES)('%s is of %s, and %s', (text, id, fit) => {
  expect(read(text)).toEqual([id, fit]);
});
