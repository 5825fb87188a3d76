import { inspect } from '../support/inspect.ts';

/** Milliseconds for one page after the other; a machine that does other things too is slow, not wrong. */
const PATIENCE = 20_000;
/** What may be asked of others: the pictures of an article, which the reader keeps by fetching them. */
const PICTURES = ['img', 'image', 'fetch', 'other'];

/**
 * Runs in the page, on a list of `count` hostile articles whose headlines begin with their numbers: opens one after the other
 * as a reader would, and returns in words what any of them has done.
 */
export async function openVectors(count: number, cleaned: boolean): Promise<string[]> {
  const ran: string[] = [];
  Object.assign(globalThis, { offprintRan: ran });
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
    Object.defineProperty(globalThis, name, { value: () => void ran.push(`ran: ${name}`) });
  const found = inspect(cleaned);
  for (let index = 0; index < count; index++) {
    const isIt = ({ textContent }: Element) => new RegExp(`^\\s*${index}\\b`).test(textContent);
    const link = await until(() => links().find(isIt));
    link.click();
    await until(() => all('article > .prose').length > 0 && all('h1').find(isIt));
    found.push(...inspect(cleaned).map((what) => `${index}: ${what}`));
    history.back();
    await until(() => links().length === count);
  }
  if (cleaned) found.push(...askedOfOthers());
  return found;
}

const links = () => all('main article :is(h2, h3) a');

/** Of the prototype: markup that nobody has cleaned may stand in the way of the document's own (`<img name="querySelectorAll">`). */
const all = (selector: string) => [
  ...Document.prototype.querySelectorAll.call<Document, [string], NodeListOf<HTMLElement>>(
    document,
    selector,
  ),
];

function askedOfOthers(): string[] {
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  return entries
    .filter(({ name }) => /^https?:/.test(name) && !name.startsWith(`${location.origin}/`))
    .filter(({ initiatorType }) => !PICTURES.includes(initiatorType))
    .map(({ name, initiatorType }) => `asked for ${initiatorType}: ${name}`);
}

async function until<Found>(look: () => Found): Promise<NonNullable<Found>> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`Not seen in time: ${String(look)} on ${location.pathname}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
