import { describe } from 'vitest';
import { expectResponses } from './kind.ts';

describe('several responses', () => {
  expectResponses([
    ['{"ret":0,"msg":"ok"}\n{"ret":-10000,"msg":"-73,changed"}', 'access 0', 'msdk -10000 > qq -73'],
    ['ret:0 msg:ok\nret:-23 msg:token', 'access 0', 'qq -23'],
    [
      '10:00:01 errcode=40001 errmsg=invalid credential\n10:00:02 errcode=42001 errmsg=access_token expired',
      'wechat 40001',
      'wechat 42001',
    ],
    ['-73,changed\n40001,invalid credential', 'qq -73', 'wechat 40001'],
    [
      'first {"errcode":40029,"errmsg":"invalid code"} then callback({"error":100016,"error_description":"access token check failed"}) and ret:-103 msg:oidb decode0x73a failed, ret:17',
      'wechat 40029',
      'qq 100016',
      'msdk -103 > oidb-0x73a 17',
    ],
    ['[{"ret":-23},{"ret":-24},{"ret":0}]', 'qq -23', 'qq -24', 'access 0'],
    ['{"qq":{"ret":-73},"wx":{"errcode":40001}}', 'qq -73', 'wechat 40001'],
    ['错误码：40029\n错误码：40163', 'wechat 40029', 'wechat 40163'],
    ['errcode 40001 or errcode 42001?', 'wechat 40001', 'wechat 42001'],
    ['map[ret:0 msg:ok] map[errcode:40029 errmsg:invalid code]', 'access 0', 'wechat 40029'],
    ['<errcode>0</errcode> <errcode>40029</errcode>', 'wechat 0', 'wechat 40029'],
    ['A: -73\nB: -23'],
    ['-73 -23', 'qq -73', 'qq -23'],
    ['40001, 40029', 'wechat 40001', 'wechat 40029'],
    ['-73\n-23\n100015', 'qq -73', 'qq -23', 'qq 100015'],
    ['40001/42001', 'wechat 40001', 'wechat 42001'],
  ]);
});
