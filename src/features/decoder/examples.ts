/** A response to try in the decoder. */
export interface Example {
  /** What it shows: two or three words. */
  label: string;
  /** The text that is decoded. */
  text: string;
}

/** One example for each way in which responses arrive, in the words of the source document and the platforms. */
export const EXAMPLES: readonly Example[] = [
  { label: 'QQ inside MSDK', text: '{"ret":-10000,"msg":"-73,the user modify password wrong","err_type":2}' },
  { label: 'WeChat inside MSDK', text: '{"ret":-20000,"msg":"40001,invalid credential"}' },
  { label: 'OIDB text', text: 'ret:-103 msg:oidb decode0x73a failed, ret:17' },
  { label: 'WeChat itself', text: '{"errcode":42001,"errmsg":"access_token expired"}' },
  { label: 'A bare code', text: '-1' },
];
