import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ReaderError } from '../model/errors.ts';
import { parsePublication } from '../model/publication.ts';
import { CommandError } from './command.ts';
import { derivePublication } from './derive.ts';
import { createNet, type Net } from './net/net.ts';
import { openTemplate } from './printing/template.ts';
import { readArchive, writeArchive } from './run/archive.ts';
import { compose } from './run/compose.ts';
import { clearly } from './run/diskError.ts';
import { dressAll } from './run/dressAll.ts';
import { gather, type Gathered } from './run/gather.ts';
import { lock } from './run/lock.ts';
import type { PressOrder, Pressed, Progress } from './run/order.ts';
import { recover } from './run/recover.ts';
import { rawItems } from './run/raws.ts';
import { without } from './run/without.ts';
import { writeEdition } from './run/writeEdition.ts';
import { composeSiteFeed } from './site/feed.ts';
import { wellFormedTop } from './site/wellFormed.ts';
import { templateFolder } from './templateFolder.ts';

/**
 * Prints an edition, or brings one up to date. Nothing in `out` changes before all of it is made; a run that fails leaves
 * the last edition whole. Rejects with a ReaderError, a NetError, or a CommandError, also for what the disk refuses.
 */
export async function pressEdition(order: PressOrder): Promise<Pressed> {
  try {
    const unlock = await lock(join(order.cache, 'press.lock'));
    const net = createNet({ allowPrivate: order.allowPrivate });
    try {
      return await press(order, net);
    } finally {
      await net.close();
      await unlock();
    }
  } catch (error) {
    throw clearly(error);
  }
}

async function press(order: PressOrder, net: Net): Promise<Pressed> {
  const { cache, base, now, onProgress } = order;
  const [first, ...others] = order.feeds;
  if (!first)
    throw new CommandError('There is no feed to print: name one with --feed, or in the publication file.');
  const tell = (stage: Progress['stage']) => (done: number, total: number) =>
    onProgress({ stage, done, total });

  const gathered = await gather([first, ...others], order.folder, cache, net, tell('feeds'));
  const archive = (await readArchive(cache)) ?? (await recover(order.out, cache, base));
  const raws = rawItems(gathered.document, gathered.wire, archive, now);
  if (raws.length === 0) throw new ReaderError('empty');
  const dressed = await dressAll(raws, archive, gathered.source, cache, tell('pictures'));

  const written = order.publication?.document ?? derived(gathered, archive.sections);
  const publication = parsePublication({ ...written, feed: 'feed.json' });
  const own = wellFormedTop(without(gathered.document, 'items'));
  const top = {
    ...own,
    ...(!('title' in own) && { title: publication.name }), // the format asks for one
    version: 'https://jsonfeed.org/version/1.1',
    _offprint: { base: './' },
  };
  const { articles, items, catalogue } = compose(dressed.articles, top, publication, base, now);
  const { files: feed, fullPages } = composeSiteFeed(top, items, archive.fullPages);
  const sections = publication.sections.map(({ name }) => name);
  await writeArchive(cache, { articles, fullPages, sections });

  const made = { publication, written, catalogue, top, items, feed, files: dressed.files };
  const [template, logo] = await Promise.all([templateFolder().then(openTemplate), logoOf(order)]);
  const { changed, removed, files } = await writeEdition({ ...made, template, logo }, order, tell);
  await dressed.sweep(files);
  return {
    name: publication.name,
    articles: catalogue.all.length,
    dropped: gathered.wire.dropped,
    pictures: {
      stored: [...dressed.files].filter((path) => path.startsWith('pictures/')).length,
      failed: dressed.failed,
    },
    written: changed,
    removed,
    notes: gathered.notes,
  };
}

/** Sections keep the order that they have had (`before`, by name): a navigation must not turn with each article. */
function derived(gathered: Gathered, before: readonly string[]): Record<string, unknown> {
  const { sections = [], ...rest } = derivePublication(gathered);
  const place = ({ name }: { readonly name: string }) =>
    before.includes(name) ? before.indexOf(name) : before.length;
  return { ...rest, sections: sections.toSorted((a, b) => place(a) - place(b)) };
}

async function logoOf({ publication, folder }: PressOrder): Promise<Uint8Array | null> {
  const logo = publication?.logo;
  return logo == null ? null : readFile(resolve(folder, logo));
}
