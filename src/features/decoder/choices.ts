import type { FamilyId } from '../../catalogue/families.ts';
import type { InterfaceData } from '../../catalogue/schema.ts';
import type { Say } from '../../components/words.ts';

/** One thing that can be chosen. */
export interface Choice {
  value: string;
  label: string;
}

/** The platforms to choose from; every one goes through MSDK. */
export function platforms(t: Say): Choice[] {
  return [
    { value: '', label: t('decoder.platform.any') },
    ...(['qq', 'wechat', 'apple'] as const).map((id) => ({ value: id, label: t(`family.${id}`) })),
  ];
}

/** Interfaces of one platform. */
export interface InterfaceGroup {
  /** Id of the platform; null for those of any. */
  platform: FamilyId | null;
  label: string;
  interfaces: Choice[];
}

/**
 * The interfaces to choose from, by platform in the order of the catalogue. Those without a known path are left out, as the
 * decoder identifies interfaces by path.
 */
export function groupInterfaces(interfaces: readonly InterfaceData[], t: Say): InterfaceGroup[] {
  const groups = new Map<FamilyId | null, Choice[]>();
  for (const { path, name, platform } of interfaces) {
    if (path === null) continue;
    groups.set(platform, [...(groups.get(platform) ?? []), { value: path, label: `${path} · ${name}` }]);
  }
  return [...groups].map(([platform, choices]) => ({
    platform,
    label: platform === null ? t('decoder.api.anyPlatform') : t(`family.${platform}`),
    interfaces: choices,
  }));
}
