import { checkContent } from '#src/catalogue/check.ts';
import type { Content, TextFile } from '#src/catalogue/content.ts';
import { formatFaults } from '#src/catalogue/fault.ts';
import { checkTranslation } from '#src/catalogue/translation/check.ts';
import { sign } from '#src/catalogue/translation/sign.ts';
import { textsPath, unitsOf } from '#src/catalogue/translation/units.ts';
import { applyChanges, FIXTURE, relock, type Change } from '../faults/fixture.ts';

/** The Chinese texts of a domain of the fixture, and of its teams. */
export const QQ_TEXTS = textsPath('zh-cn', 'errors/qq-demo.yaml');
export const CONTACT_TEXTS = textsPath('zh-cn', 'contacts.yaml');
export const TERMS = textsPath('zh-cn', 'terms.yaml');

const qq = `title: 手机 QQ 示例
summary: 只在这些测试中存在的手机 QQ 服务的错误码。
intro:
  - 这张错误码表来自虚构的服务。
example:
  note: 错误码是 ret 之后的数字。
groups:
  tokens: 票据
  classes: 类别
  limits: 限制
repeats:
  limits: 两种限制有什么区别，文档未说明。
entries:
  "-73":
    title: access token 已过期
    meaning: 请求中的票据超过了有效期。
    steps:
      - 让玩家重新登录 QQ。
    related:
      oidb-demo/-141: 两个错误码都与玩家的账号有关。
  "-100":
    title: OIDB 拒绝了调用
    meaning: 调用到达 OIDB，OIDB 返回了自己的错误码。
    steps:
      - 查 msg 中的错误码。
      - 如果没有收录，保留完整响应。
  "-200":
    title: 服务不可用
    meaning: 服务没有及时响应。
    steps:
      - 退避重试。
  10~12:
    title: 达到频率限制
    meaning: 应用发出的请求超过了上限。
    steps:
      - 一分钟后再发下一个请求。
  "20":
    title: 达到频率限制
    meaning: 玩家发出的消息超过了上限。
    steps:
      - 一天后再发下一条消息。
    sourceNote: 官方文档在这里没有写上限。
`;

const contacts = `demo-team: { name: 示例团队, role: 负责示例的各项服务。 }
demo-support:
  name: 示例支持
  role: 把问题转给示例团队。
`;

const terms = `- { en: sign in, use: 登录, not: [登陆], source: house }
- { en: authorization code, use: 授权码（\`code\`）, source: house }
`;

/** The fixture's content, with valid changes. */
export function contentOf(...changes: readonly Change[]): Content {
  const { content, faults } = checkContent(relock(applyChanges(FIXTURE, changes)));
  if (!content) throw new Error(formatFaults(faults));
  return content;
}

/** Chinese texts of the fixture, made from its English ones: those of one domain and of the teams. */
export const TEXTS: readonly TextFile[] = [
  { path: QQ_TEXTS, text: qq },
  { path: CONTACT_TEXTS, text: contacts },
].map(({ path, text }) => ({
  path,
  text: sign(
    text,
    unitsOf(contentOf()).filter(({ file }) => textsPath('zh-cn', file) === path),
    () => false,
  ).text,
}));

/** The files with the list of terms. */
export const FILES: readonly TextFile[] = [...TEXTS, { path: TERMS, text: terms }];

/** What the check finds after slips in the texts. */
export function checkWith(changes: readonly Change[], english: readonly Change[] = []) {
  return checkTranslation(contentOf(...english), applyChanges(FILES, changes), 'zh-cn');
}
