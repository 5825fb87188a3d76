import { contrast, ENOUGH, INK, PAPER, readableOn } from '../../model/contrast.ts';
import { slugify } from '../../model/slug.ts';
import type { Remarks } from './check.ts';
import type { Placed } from './json.ts';
import { nearest } from './nearest.ts';

/** Adds what no key shows by itself: keys that contradict each other, and colours that cannot be read. */
export function checkTogether(root: Placed, remarks: Remarks): void {
  checkFeeds(root, remarks);
  checkSlugs(root, remarks);
  checkColours(root, remarks);
}

function checkFeeds(root: Placed, { errors, warnings }: Remarks): void {
  const [feed, feeds] = [under(root, 'feed'), under(root, 'feeds')];
  if (feed && feeds)
    errors.push({ at: feeds.at, path: 'feeds', text: 'stands beside “feed”; keep one of the two' });
  if (!feed && !feeds && root.value instanceof Map)
    errors.push({
      at: root.at,
      path: 'feed',
      text: 'is needed; add it, such as "feed": "feed.json", or “feeds”',
    });
  const names = entries(root, 'sections').flatMap((section) => textOf(under(section, 'name')) ?? []);
  entries(root, 'feeds').forEach((entry, i) => {
    const section = under(entry, 'section');
    const name = textOf(section);
    if (!section || name === null || names.length === 0 || names.includes(name)) return;
    const meant = nearest(name, names);
    const advice = meant === null ? 'it will stand behind the others' : `did you mean “${meant}”?`;
    const text = `“${name}” is none of “sections”; ${advice}`;
    warnings.push({ at: section.at, path: `feeds[${i}].section`, text });
  });
}

/** Each section's page lives at its slug. */
function checkSlugs(root: Placed, { errors }: Remarks): void {
  const taken = new Map<string, number>();
  entries(root, 'sections').forEach((section, i) => {
    const name = textOf(under(section, 'name'));
    const written = under(section, 'slug');
    const slug = written ? textOf(written) : name === null ? null : slugify(name);
    if (slug === null) return;
    const at = (written ?? section).at;
    const path = `sections[${i}].slug`;
    const rival = taken.get(slug.toLowerCase());
    if (name?.trim() && slug === '')
      errors.push({
        at,
        path,
        text: 'is needed, because no letter of the name can stand in a URL; add "slug": "news"',
      });
    else if (rival !== undefined)
      errors.push({ at, path, text: `“${slug}” is the place of sections[${rival}] too; add another "slug"` });
    else taken.set(slug.toLowerCase(), i);
  });
}

function checkColours(root: Placed, { errors, warnings }: Remarks): void {
  const colours = under(root, 'colours');
  const [paperNode, inkNode] = [under(colours, 'paper'), under(colours, 'ink')];
  const [paper, ink] = [colourOf(paperNode, PAPER), colourOf(inkNode, INK)];
  const low = (colour: string) => contrast(colour, paper) < ENOUGH;
  const found = (colour: string) =>
    `${colour} on paper ${paper} has a contrast of ${ratio(contrast(colour, paper))}, and text needs ` +
    `${ENOUGH}:1 (WCAG 2.2, 1.4.3); the nearest colour that passes is ${readableOn(colour, paper)}`;
  const given = inkNode ?? paperNode;
  if (given && low(ink)) errors.push({ at: given.at, path: 'colours.ink', text: found(ink) });
  const accents: readonly (readonly [Placed | undefined, string])[] = [
    [under(colours, 'accent'), 'colours.accent'],
    ...entries(root, 'sections').map(
      (section, i) => [under(section, 'colour'), `sections[${i}].colour`] as const,
    ),
  ];
  for (const [node, path] of accents) {
    const colour = colourOf(node, ink); // what is no colour has been told, and so has the ink
    if (node && colour !== ink && low(colour))
      warnings.push({ at: node.at, path, text: `${found(colour)}; the reader will change it by itself` });
  }
}

/** Rounded down, so that what fails does not look as if it passed. */
function ratio(value: number): string {
  return `${(Math.floor(value * 100) / 100).toFixed(2)}:1`;
}

function colourOf(node: Placed | undefined, otherwise: string): string {
  const text = textOf(node);
  return text !== null && /^#[0-9a-f]{6}$/i.test(text) ? text : otherwise;
}

function under(node: Placed | undefined, key: string): Placed | undefined {
  return node?.value instanceof Map ? node.value.get(key)?.node : undefined;
}

function entries(node: Placed, key: string): readonly Placed[] {
  const value = under(node, key)?.value;
  return Array.isArray(value) ? value : [];
}

function textOf(node: Placed | undefined): string | null {
  return typeof node?.value === 'string' ? node.value : null;
}
