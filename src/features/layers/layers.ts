import type { Catalogue, Domain, Entry } from '../../catalogue/catalogue.ts';
import { FAMILY_IDS, type FamilyId } from '../../catalogue/families.ts';
import type { Say } from '../../components/words.ts';

/** The family whose domains are the layers that every call passes. */
const MIDDLE: FamilyId = 'msdk';

/** OIDB is a gateway inside QQ. */
const WITHIN: Readonly<Partial<Record<FamilyId, FamilyId>>> = { oidb: 'qq' };

/** A platform after the last layer. */
export interface Platform {
  id: FamilyId;
  name: string;
  /** The platform that it is part of, or null. */
  within: FamilyId | null;
  /** Its domains, in the order of the site. */
  domains: Domain[];
  /** The layers' codes that carry its own in `msg`; empty when its own arrive in `ret`. */
  carriers: Entry[];
}

/** How a response travels: from a platform through the layers to the game. */
export interface LayerMap {
  /** The name for all layers together. */
  name: string;
  /** Beginning with the one next to the game. */
  layers: Domain[];
  /** A part follows its whole. */
  platforms: Platform[];
}

/** The part of the map that a response with a domain's code passes, beginning at the game. */
export interface LayerPath {
  /** The layers that it passes, beginning with the one next to the game. */
  layers: Domain[];
  /** The codes of the last layer that carry it. */
  carriers: Entry[];
  /** The domain itself when it is not one of the layers, else null. */
  end: Domain | null;
}

/**
 * Maps who can respond to a call, and who passes on whose codes.
 */
export function mapLayers({ domains, entries }: Pick<Catalogue, 'domains' | 'entries'>, t: Say): LayerMap {
  const behind = FAMILY_IDS.filter((id) => id !== MIDDLE);
  const wholes = behind.filter((id) => !WITHIN[id]);
  const order = wholes.flatMap((whole) => [whole, ...behind.filter((id) => WITHIN[id] === whole)]);
  const ofFamily = (id: FamilyId) => domains.filter(({ family }) => family === id);
  return {
    name: t(`family.${MIDDLE}`),
    layers: ofFamily(MIDDLE),
    platforms: order
      .map((id) => {
        const own = ofFamily(id);
        return {
          id,
          name: t(`family.${id}`),
          within: WITHIN[id] ?? null,
          domains: own,
          carriers: entries.filter(({ carries }) => own.some((domain) => carries.includes(domain.id))),
        };
      })
      .filter((platform) => platform.domains.length > 0),
  };
}

/**
 * The path between the game and a domain.
 * @param domain id of the domain
 * @throws Error when the domain is not on the map
 */
export function pathTo({ layers, platforms }: LayerMap, domain: string): LayerPath {
  const layer = layers.findIndex(({ id }) => id === domain);
  if (layer >= 0) return { layers: layers.slice(0, layer + 1), carriers: [], end: null };
  for (const { domains, carriers } of platforms) {
    const end = domains.find(({ id }) => id === domain);
    if (end) return { layers, carriers: carriers.filter(({ carries }) => carries.includes(domain)), end };
  }
  throw new Error(`No domain ${domain} on the map of layers`);
}

/** The name of a domain without that of its family: `Groups` for `Mobile QQ groups`. */
export function shortTitle({ title, family }: Pick<Domain, 'title' | 'family'>, t: Say): string {
  const name = `${t(`family.${family}`)} `;
  const short = title.startsWith(name) ? title.slice(name.length) : title;
  // A hexadecimal command keeps its spelling.
  return short.charAt(0).toUpperCase() + short.slice(1);
}
