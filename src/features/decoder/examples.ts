/** A response to try in the decoder. */
export interface Example {
  /** What it shows, as the words name it. */
  id: 'sign-in' | 'expired' | 'pay' | 'bare';
  /** The text that is decoded. */
  text: string;
}

/** One example for each way in which responses arrive, in the words of the source document and the platforms. */
export const EXAMPLES: readonly Example[] = [
  { id: 'sign-in', text: '{"ret":-10000,"msg":"-73,the user modify password wrong","err_type":2}' },
  { id: 'expired', text: '{"errcode":42001,"errmsg":"access_token expired"}' },
  { id: 'pay', text: 'ret:-103 msg:oidb decode0x73a failed, ret:17' },
  { id: 'bare', text: '-1' },
];
