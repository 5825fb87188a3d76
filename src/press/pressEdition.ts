import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { feedAdapter } from '../feed/adapt.ts';
import { parseFeed } from '../feed/parse.ts';
import type { FeedArticle } from '../model/article.ts';
import { ReaderError } from '../model/errors.ts';
import { articleId } from '../model/identity.ts';
import { STAND_IN } from '../model/printed.ts';
import { parsePublication, type Publication } from '../model/publication.ts';
import { CommandError } from './command.ts';
import { derivePublication } from './derive.ts';
import { makeIcons } from './icons/make.ts';
import { createNet, type Net } from './net/net.ts';
import { catalogueOf } from './printing/catalogue.ts';
import { openTemplate } from './printing/template.ts';
import type { PressOrder, Pressed, Progress } from './run/order.ts';
import { newestFirst, rawItems, readArchive, writeArchive } from './run/archive.ts';
import { besidePages, policiesOf } from './run/besidePages.ts';
import { dressAll } from './run/dressAll.ts';
import { gather } from './run/gather.ts';
import { readMemory, writeMemory } from './run/memory.ts';
import { articlePath } from './printing/site.ts';
import { pagesOf } from './run/places.ts';
import { printPages } from './run/printPages.ts';
import { serverFiles } from './run/serverFiles.ts';
import { Staging } from './run/staging.ts';
import { without } from './run/without.ts';
import { composeSiteFeed } from './site/feed.ts';
import { composeRss } from './site/rss.ts';
import { composeSitemap } from './site/sitemap.ts';
import { templateFolder } from './templateFolder.ts';

/**
 * Prints an edition, or brings one up to date. Nothing in `out` changes before all of it is made; a run that fails leaves
 * the last edition whole. Rejects with a ReaderError, a NetError, a CommandError, or what the disk throws.
 */
export async function pressEdition(order: PressOrder): Promise<Pressed> {
  const net = createNet({ allowPrivate: order.allowPrivate });
  try {
    return await press(order, net);
  } finally {
    await net.close();
  }
}

async function press(order: PressOrder, net: Net): Promise<Pressed> {
  const { out, cache, base, siteUrl, now, onProgress } = order;
  const [first, ...others] = order.feeds;
  if (!first)
    throw new CommandError('There is no feed to print: name one with --feed, or in the publication file.');
  const tell = (stage: Progress['stage']) => (done: number, total: number) =>
    onProgress({ stage, done, total });

  const gathered = await gather([first, ...others], order.folder, cache, net, tell('feeds'));
  const archive = await readArchive(cache, base);
  const raws = rawItems(gathered.document, gathered.wire, archive, now);
  if (raws.length === 0 && archive.articles.size === 0) throw new ReaderError('empty');
  const dressed = await dressAll(raws, archive, gathered.source, { cache, base }, tell('pictures'));

  const written = order.publication?.document ?? derivePublication(gathered);
  const publication = parsePublication({ ...written, feed: 'feed.json' });
  const top = {
    ...without(gathered.document, 'items'),
    version: 'https://jsonfeed.org/version/1.1',
    _offprint: { base: './' },
  };
  const items = newestFirst([...dressed.articles.values()].map(({ item }) => item));
  const { files, fullPages } = composeSiteFeed(top, items, archive.fullPages);
  await writeArchive(cache, base, { articles: dressed.articles, fullPages });
  const catalogue = catalogueOf(articlesOf({ ...top, items }, publication, base, now), publication);

  const template = await openTemplate(await templateFolder());
  const before = await readMemory(cache);
  const staging = new Staging(out);
  await staging.begin();
  try {
    for (const path of template.files) await staging.take(path, join(template.folder, path));
    const pictures = new Set([...dressed.articles.values()].flatMap((known) => known.pictures));
    for (const path of pictures) await staging.take(path, join(cache, path));
    for (const [path, icon] of await makeIcons(publication, await logoOf(order)))
      await staging.put(path, icon);
    const printing = await printPages({
      ...{ template, publication, catalogue, base, siteUrl, before, staging },
      pictures: cache,
      onPage: tell('pages'),
    });
    const modified = new Map(catalogue.all.map((header) => [articlePath(header), dateOf(header)]));
    const pages = [...pagesOf(catalogue, template.printer.frontCounts)].map(({ path }) => ({
      path: path && `${path}/`,
      modified: modified.get(path) ?? null,
    }));
    for (const [path, text] of composeSitemap(siteUrl, pages)) await staging.put(path, text);
    const paths = new Map(catalogue.all.map((header) => [header.id, `${articlePath(header)}/`]));
    const pathOf = ({ id }: { readonly id: string }) => paths.get(articleId(publication.feed, id)) ?? '';
    await staging.put('feed.xml', composeRss(top, items, siteUrl, pathOf));
    await staging.put('offprint.json', JSON.stringify(written, null, 2));
    for (const [path, text] of [...files].reverse()) await staging.put(path, text);
    for (const [path, text] of besidePages(printing, template, publication, base))
      await staging.put(path, text);
    const { written: count, removed, files: all } = await staging.commit(before.files);
    for (const [path, text] of serverFiles(out, base, siteUrl, policiesOf(printing.headers)))
      await writeFile(path, text);
    await writeMemory(cache, {
      files: all,
      edition: printing.edition,
      made: printing.made,
      inline: printing.inline,
    });
    return {
      name: publication.name,
      articles: catalogue.all.length,
      dropped: gathered.wire.dropped,
      pictures: { stored: dressed.stored, failed: dressed.failed },
      written: count,
      removed,
      notes: gathered.notes,
    };
  } catch (error) {
    await staging.abandon();
    throw error;
  }
}

/** The edition's articles as a reader of its feed will have them. */
function articlesOf(
  document: Readonly<Record<string, unknown>>,
  { feed, sections }: Publication,
  base: string,
  now: number,
): FeedArticle[] {
  const wire = parseFeed(JSON.stringify(document));
  const { items, adapt } = feedAdapter(wire, {
    feedKey: feed,
    documentUrl: `${STAND_IN}${base}feed.json`,
    sections,
    now,
  });
  return items.map(adapt);
}

const dateOf = ({ modifiedAt, publishedAt }: FeedArticle['header']) => {
  const at = modifiedAt ?? publishedAt;
  return at === null ? null : new Date(at).toISOString();
};

async function logoOf({ publication, folder }: PressOrder): Promise<Uint8Array | null> {
  const logo = publication?.logo;
  return logo == null || /^https?:/.test(logo) ? null : readFile(resolve(folder, logo));
}
