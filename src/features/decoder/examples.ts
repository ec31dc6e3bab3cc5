/** A response to try in the decoder. */
export interface Example {
  /** What it shows, in the reader's words. */
  label: string;
  /** The text that is decoded. */
  text: string;
}

/** One example for each way in which responses arrive, in the words of the source document and the platforms. */
export const EXAMPLES: readonly Example[] = [
  { label: 'QQ sign-in refused', text: '{"ret":-10000,"msg":"-73,the user modify password wrong","err_type":2}' },
  { label: 'WeChat token expired', text: '{"errcode":42001,"errmsg":"access_token expired"}' },
  { label: 'Pay check failed', text: 'ret:-103 msg:oidb decode0x73a failed, ret:17' },
  { label: 'Just “-1”', text: '-1' },
];
