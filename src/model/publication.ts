import { INK, PAPER, pairFor, type ColourPair } from './contrast.ts';
import { slugify } from './slug.ts';

interface PublicationSection {
  readonly name: string;
  readonly slug: string;
  readonly colour: ColourPair;
}

export interface Call {
  readonly title: string;
  readonly text: string;
  readonly label: string;
  readonly url: string;
}

/** The magazine, as `offprint.json` describes it, with everything optional filled in. */
export interface Publication {
  readonly name: string;
  readonly shortName: string;
  readonly description: string;
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
  /** The JSON Feed, absolute or relative to the site's base; also the key that article ids are made with. */
  readonly feed: string;
  readonly homePage: string | null;
  readonly accent: ColourPair;
  /** Ground and text of the light theme, `#rrggbb`. */
  readonly paper: string;
  readonly ink: string;
  /** Of how many of the newest articles a device keeps the pictures. */
  readonly keep: number;
  /** In the order they stand in the navigation; empty when the publisher names none. */
  readonly sections: readonly PublicationSection[];
  readonly follow: readonly { readonly name: string; readonly url: string }[];
  readonly newsletter: Call | null;
  readonly calls: readonly Call[];
  readonly privacy: string;
}

const OXBLOOD = '#8f2a1e';
/** About 60 MB of pictures as a magazine prints them. */
const KEEP = 200;

/**
 * Reads `offprint.json` as far as the app needs it; `src/press/publication` reads all of it. Only `name` and `feed`
 * are needed; in place of `feed` there may be `feeds`, which the press prints into one, `feed.json`. Throws an Error that names the key when a value is
 * of the wrong kind: the publisher should see it at build time, not the reader on the page.
 */
export function parsePublication(value: unknown): Publication {
  const given = record(value, 'offprint.json');
  const language = text(given, 'language', 'en');
  const colours = record(given['colours'] ?? {}, 'colours');
  const paper = text(colours, 'colours.paper', PAPER);
  const accent = colour(colours, 'colours.accent', paper, OXBLOOD);
  const name = text(given, 'name');
  return {
    name,
    shortName: text(given, 'shortName', name),
    description: text(given, 'description', ''),
    language,
    dir: /^(ar|fa|he|ur|yi|ps|sd|ckb|dv)\b/i.test(language) ? 'rtl' : 'ltr',
    feed: text(given, 'feed', given['feeds'] === undefined ? undefined : 'feed.json'),
    homePage: given['homePage'] === undefined ? null : link(given, 'homePage'),
    accent,
    paper,
    ink: text(colours, 'colours.ink', INK),
    keep: count(record(given['offline'] ?? {}, 'offline'), 'offline.articles', KEEP),
    sections: list(given, 'sections').map((entry, i) => {
      const section = record(entry, `sections[${i}]`);
      const where = `sections[${i}]`;
      const sectionName = text(section, `${where}.name`);
      const slug = text(section, `${where}.slug`, slugify(sectionName));
      if (!slug) throw new Error(`${where}.slug: needed, because no letter of the name can stand in a URL`);
      const hasColour = section['colour'] !== undefined;
      return {
        name: sectionName,
        slug,
        colour: hasColour ? colour(section, `${where}.colour`, paper) : accent,
      };
    }),
    follow: list(given, 'follow').map((entry, i) => {
      const follow = record(entry, `follow[${i}]`);
      return { name: text(follow, `follow[${i}].name`), url: link(follow, `follow[${i}].url`) };
    }),
    newsletter: given['newsletter'] === undefined ? null : call(given['newsletter'], 'newsletter'),
    calls: list(given, 'calls').map((entry, i) => call(entry, `calls[${i}]`)),
    privacy: text(given, 'privacy', ''),
  };
}

function call(value: unknown, where: string): Call {
  const given = record(value, where);
  return {
    title: text(given, `${where}.title`),
    text: text(given, `${where}.text`, ''),
    label: text(given, `${where}.label`),
    url: link(given, `${where}.url`),
  };
}

/** Values are named by their whole path (`sections[1].name`); the last part is the key they stand under. */
const keyOf = (path: string) => path.slice(path.lastIndexOf('.') + 1);

function colour(from: Record<string, unknown>, path: string, paper: string, otherwise?: string): ColourPair {
  try {
    return pairFor(text(from, path, otherwise), paper);
  } catch (cause) {
    throw new Error(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

function record(value: unknown, where: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${where}: expected an object`);
  return value as Record<string, unknown>; // an object's keys are readable as unknown
}

function count(from: Record<string, unknown>, path: string, otherwise: number): number {
  const value = from[keyOf(path)] ?? otherwise;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw new Error(`${path}: expected a number of articles`);
  return value;
}

function list(from: Record<string, unknown>, key: string): unknown[] {
  const value = from[key] ?? [];
  if (!Array.isArray(value)) throw new Error(`${key}: expected a list`);
  return value;
}

function text(from: Record<string, unknown>, path: string, otherwise?: string): string {
  const value = from[keyOf(path)] ?? otherwise;
  if (typeof value !== 'string') throw new Error(`${path}: expected a text`);
  return value;
}

function link(from: Record<string, unknown>, path: string): string {
  const value = text(from, path);
  const scheme = URL.canParse(value) ? new URL(value).protocol : '';
  if (!['https:', 'http:', 'mailto:'].includes(scheme))
    throw new Error(`${path}: expected an http(s) or mailto link`);
  return value;
}
