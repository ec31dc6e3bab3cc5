/** Whose servers own a domain's codes. The ids are permanent. */
export const FAMILY_IDS = ['msdk', 'qq', 'wechat', 'oidb', 'apple'] as const;

/** The id of a family, e.g. `qq`. */
export type FamilyId = (typeof FAMILY_IDS)[number];

/** The name of each family as shown to readers. */
export const FAMILIES: Readonly<Record<FamilyId, string>> = {
  msdk: 'MSDK',
  qq: 'Mobile QQ',
  wechat: 'WeChat',
  oidb: 'OIDB',
  apple: 'Apple',
};
