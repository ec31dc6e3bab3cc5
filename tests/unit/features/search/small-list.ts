import { shownActions } from '#src/catalogue/actions.ts';
import type { CodeList } from '#src/catalogue/browser-data.ts';
import { readCatalogue } from '#src/catalogue/read.ts';

/** A list of codes in which the same number stands in several tables, and a class owns what has no entry. */
export const LIST: CodeList = {
  language: 'en',
  actions: shownActions(readCatalogue(process.cwd()).actions),
  domains: [
    { id: 'logic', title: 'MSDK logic layer', family: 'msdk', names: [] },
    { id: 'qq', title: 'Mobile QQ platform', family: 'qq', names: [] },
    { id: 'qq-game', title: 'Mobile QQ game center', family: 'qq', names: ['game center', '/score'] },
    { id: 'wx', title: 'WeChat platform', family: 'wechat', names: [] },
    { id: 'oidb', title: 'OIDB', family: 'oidb', names: ['0x711'] },
  ],
  codes: [
    {
      domain: 'logic',
      code: '-10000',
      forms: [],
      title: 'Error from QQ',
      action: 'inner',
      carries: ['qq'],
      owns: [-10000, -14999],
    },
    { domain: 'logic', code: '-30000', forms: [], title: 'Unlisted error', action: 'contact', owns: [-30000, null] },
    {
      domain: 'qq',
      code: '-73',
      forms: [],
      title: 'Password changed',
      action: 'reauthorize',
      messages: ['the user modify password wrong'],
    },
    { domain: 'qq', code: '-1', forms: [], title: 'Parameter missing', action: 'fix-request' },
    { domain: 'qq-game', code: '-1', forms: [], title: 'Score not stored', action: 'retry' },
    { domain: 'wx', code: '-1', forms: [], title: 'System busy', action: 'wait' },
    { domain: 'wx', code: '40001', forms: [], title: 'Credential invalid', action: 'refresh-token' },
    { domain: 'oidb', code: '0x47', forms: ['71'], title: 'Password changed', action: 'reauthorize' },
    {
      domain: 'oidb',
      code: '0x10~0x11',
      forms: ['0x10', '16', '0x11', '17'],
      title: 'Bad appid',
      action: 'fix-config',
    },
  ],
};
