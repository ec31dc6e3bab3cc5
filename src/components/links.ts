import { guidePath, withBase, type GuideId } from '../addresses.ts';
import type { ActionId } from '../catalogue/actions.ts';
import type { FamilyId } from '../catalogue/families.ts';
import type { Edition } from './words.ts';

/** A link from an entry to a guide. */
export interface GuideLink {
  /** Address, including the sub-path of the site. */
  href: string;
  /** The text of the link. */
  label: string;
}

/** Where the sign-in guide treats a family, by the anchor and as the link names it. */
const SIGN_IN = {
  msdk: {},
  qq: { anchor: 'mobile-qq', platform: 'qq' },
  oidb: { anchor: 'mobile-qq', platform: 'qq' },
  wechat: { anchor: 'wechat', platform: 'wechat' },
  apple: { anchor: 'apple', platform: 'apple' },
} as const satisfies Record<FamilyId, { anchor?: string; platform?: string }>;

/** Puts an address that begins at the site's root below the sub-path at which the site is served. */
export function href(path: string): string {
  return withBase(import.meta.env.BASE_URL, path);
}

/**
 * The guide that shows how to do the action of an entry.
 * @param family the family of its domain
 * @returns null when the action has no guide
 */
export function guideFor(action: ActionId, family: FamilyId, { t, href }: Edition): GuideLink | null {
  const to = (guide: GuideId, anchor: string | undefined, label: string): GuideLink => ({
    href: href(guidePath(guide, anchor)),
    label,
  });
  switch (action) {
    case 'reauthorize': {
      const where: { anchor?: string; platform?: 'qq' | 'wechat' | 'apple' } = SIGN_IN[family];
      const label = where.platform ? t(`signIn.${where.platform}`) : t('signIn');
      return to('sign-in-again', where.anchor, label);
    }
    case 'refresh-token':
      return to('refresh-token', undefined, t('refresh.how'));
    default:
      return null;
  }
}
