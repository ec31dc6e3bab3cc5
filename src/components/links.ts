import { guidePath, withBase, type GuideId } from '../addresses.ts';
import type { ActionId } from '../catalogue/actions.ts';
import type { FamilyId } from '../catalogue/families.ts';

/** A link from an entry to a guide. */
export interface GuideLink {
  /** Address, including the sub-path of the site. */
  href: string;
  /** The text of the link. */
  label: string;
}

/** Where the sign-in guide treats a family, and how the link names it. */
const SIGN_IN: Readonly<Record<FamilyId, { anchor?: string; on: string }>> = {
  msdk: { on: '' },
  qq: { anchor: 'mobile-qq', on: ' on Mobile QQ' },
  oidb: { anchor: 'mobile-qq', on: ' on Mobile QQ' },
  wechat: { anchor: 'wechat', on: ' on WeChat' },
  apple: { anchor: 'apple', on: ' with Apple' },
};

/** Puts an address that begins at the site's root below the sub-path at which the site is served. */
export function href(path: string): string {
  return withBase(import.meta.env.BASE_URL, path);
}

/**
 * The guide that shows how to do the action of an entry.
 * @param family the family of its domain
 * @returns null when the action has no guide
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
