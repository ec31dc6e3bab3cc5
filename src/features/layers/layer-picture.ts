import type { Domain, Entry } from '../../catalogue/catalogue.ts';
import type { Platform } from './layer-map.ts';

/** A place in the picture, in its own units: pixels at full size. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A line around what belongs together. */
export interface Frame extends Box {
  /** What it is. */
  name: string;
}

/** The game, or a layer that every call passes. */
export interface Stop extends Box {
  /** The layer, or null for the game. */
  domain: Domain | null;
  /** Its name. */
  name: string;
  /** What is said of it: a few words each. */
  notes: string[];
  /** The height around which its words stand. */
  middle: number;
  /** Ids of the domains whose codes pass it, or come from it. */
  domains: string[];
}

/** A word of a platform's box that leads somewhere. */
export interface Place<Target> extends Box {
  target: Target;
  /** What stands there. */
  text: string;
}

/** A platform with the tables of its codes; the box of a whole holds those of its parts. */
export interface PlatformBox extends Box {
  platform: Platform;
  carriers: Place<Entry>[];
  domains: Place<Domain>[];
}

/** A line on which calls and answers travel. */
export interface Line {
  /** Its course: the data of a path. */
  course: string;
  /** The heads at both ends: the call goes one way, the answer the other. */
  heads: string;
  /** Ids of the domains whose codes come along it. */
  domains: string[];
  /** Whether it is known how the codes arrive. */
  known: boolean;
}

/** The picture of the layers, with the place of everything in it. */
export interface Drawing {
  width: number;
  height: number;
  /** Around the layers. */
  frame: Frame;
  stops: Stop[];
  platforms: PlatformBox[];
  lines: Line[];
}

/** How the layers stand: beside each other, or one below the other on a narrow screen. */
export type Arrangement = 'wide' | 'narrow';
