import { guidePath, withBase, type GuideId } from '../addresses.ts';
import type { ActionId } from '../catalogue/actions.ts';
import type { FamilyId } from '../catalogue/families.ts';

/** A guide as an entry links to it. */
export interface GuideLink {
  /** Address, with the sub-path of the site. */
  href: string;
  /** Words of the link. */
  label: string;
}

/** The heading of the sign-in guide for a family, and its name. */
const SIGN_IN: Readonly<Record<FamilyId, { anchor?: string; on: string }>> = {
  msdk: { on: '' },
  qq: { anchor: 'mobile-qq', on: ' on Mobile QQ' },
  oidb: { anchor: 'mobile-qq', on: ' on Mobile QQ' },
  wechat: { anchor: 'wechat', on: ' on WeChat' },
  apple: { anchor: 'apple', on: ' with Apple' },
};

/**
 * Puts an address of the site below the sub-path at which it is served.
 * @param path an address from the site's root
 */
export function href(path: string): string {
  return withBase(import.meta.env.BASE_URL, path);
}

/**
 * The guide that shows how the action of an entry is done.
 * @param family the family of its domain
 * @returns the link, or null when no guide belongs to the action
 */
export function guideFor(action: ActionId, family: FamilyId): GuideLink | null {
  const to = (guide: GuideId, anchor: string | undefined, label: string): GuideLink => ({
    href: href(guidePath(guide, anchor)),
    label,
  });
  switch (action) {
    case 'reauthorize':
      return to('sign-in-again', SIGN_IN[family].anchor, `How to sign in again${SIGN_IN[family].on}`);
    case 'refresh-token':
      return to('refresh-token', undefined, 'How to refresh the access token');
    default:
      return null;
  }
}
