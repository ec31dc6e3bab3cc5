import { CHANGES_PATH, DATA_PATH, DECODE_PATH, ERRORS_PATH, guidePath, RELATIONS_PATH } from '../../addresses.ts';

/** What each guide and tool is about, in Chinese: a few words each, parted by commas. */
export const CHINESE_TOPICS: Readonly<Record<string, string>> = {
  [guidePath('for-back-end')]: '后台, 服务端, 后端, 服务器, 告警, 监控, 值班, 日志, 错误处理, 命令行, 后台处理错误码',
  [guidePath('in-your-code')]: 'actionFor, npm, 包, 库, 安装, 代码, 异常, 捕获异常, node, typescript',
  [guidePath('for-client')]: '客户端, 前端, SDK, 安卓, iOS, unity, flag, 客户端处理错误码, 客户端接入',
  [guidePath('for-support')]: '客服, 工单, 技术支持, 联系谁, 找谁, 反馈问题, 升级, 客服处理错误码, 联系 MSDK',
  [guidePath('how-codes-travel')]:
    '分层, 哪一层, 接入层, 逻辑层, 透传, 透传码, 内层错误码, 外层错误码, 架构, 同一个数字, HTTP 状态码, 错误码含义不同',
  [guidePath('links')]: '链接, 地址, 深链接, 永久链接, 拼链接, 告警里的链接, 错误码的链接',
  [guidePath('large-logs')]:
    '大日志, 日志太大, 海量日志, 日志统计, 统计错误码, spark, pyspark, 集群, hadoop, hdfs, triage, 多个日志文件',
  [guidePath('err-type')]: 'err_type, errtype, 错误类型',
  [guidePath('sign-in-again')]:
    '重新登录, 重新授权, 掉线, 登录态, 票据有效期, 有效期多久, 多久过期, 哪个票据, 登录, 登录失效, 老掉线',
  [guidePath('refresh-token')]: '刷新票据, 续期, 票据续期, 刷新 token, 刷新 access token, refresh token, 续票',
  [guidePath('retrying')]: '重试, 退避, 指数退避, 重试几次, 重试策略, 幂等, 重复发送, 重发, 间隔多久',
  [guidePath('sharing-limits')]:
    '分享, 分享上限, 分享限制, 每日上限, 分享次数, 每天几次, 能分享几次, 频率限制, 分享配额',
  [guidePath('telling-the-player')]:
    '对玩家说, 告诉玩家, 跟玩家说, 提示语, 文案, 错误提示, 弹窗, 玩家提示, 提示文案, 展示给玩家',
  [guidePath('oidb')]: 'OIDB, OIDB 错误码, 十六进制, 有符号, 无符号, 补码',
  [guidePath('contributing')]: '贡献, 新增错误码, 修改错误码, 改错, 写错了, 编辑, 提交修改, 纠错',
  [DECODE_PATH]: '解析, 解析器, 解析工具, 粘贴响应, 粘贴日志, 解析日志, 分析日志, 解析返回',
  [ERRORS_PATH]: '全部错误码, 所有错误码, 错误码列表, 错误码大全, 错误码总表, excel, 表格, 导出, 筛选',
  [DATA_PATH]: '数据, JSON, API, csv, errors.json, 下载, 机器可读, 接口数据, 下载错误码, 告警链接',
  [RELATIONS_PATH]: '关系, 关系图, 相关错误码, 关联, 同一原因, 相似错误码',
  [CHANGES_PATH]: '更新, 更新日志, 最近更新, 版本, 变更, 新增了什么, 新的错误码, 发布说明',
};
