import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articleId } from '../../model/identity.ts';
import { makeIcons } from '../icons/make.ts';
import type { Publication } from '../../model/publication.ts';
import type { Catalogue } from '../printing/catalogue.ts';
import { articlePath } from '../printing/site.ts';
import type { Template } from '../printing/template.ts';
import type { FeedTop } from '../site/feed.ts';
import type { Item } from '../site/paging.ts';
import { composeRss } from '../site/rss.ts';
import { composeSitemap } from '../site/sitemap.ts';
import { besidePages, policiesOf } from './besidePages.ts';
import { readMemory, writeMemory } from './memory.ts';
import type { PressOrder, Progress } from './order.ts';
import { printPages, type Printing } from './printPages.ts';
import { retire } from './retire.ts';
import { serverFiles } from './serverFiles.ts';
import { Staging } from './staging.ts';

/** All that an edition is made of. */
export interface Made {
  readonly template: Template;
  readonly publication: Publication;
  /** `offprint.json` as it was written, or derived. */
  readonly written: Readonly<Record<string, unknown>>;
  readonly logo: Uint8Array | null;
  readonly catalogue: Catalogue;
  /** The feed's keys beside its items, and its items, newest first. */
  readonly top: FeedTop;
  readonly items: readonly Item[];
  /** The feed's files by path, `feed.json` first. */
  readonly feed: ReadonlyMap<string, string>;
  /** Paths below the cache. */
  readonly files: ReadonlySet<string>;
}

interface Written {
  readonly changed: number;
  readonly removed: number;
  /** Every file of the edition, those included that are still there for pages that are open somewhere. */
  readonly files: ReadonlySet<string>;
}

/** Brings `out` up to date, or leaves it as it is: all is made before anything there changes. Throws what the disk does. */
export async function writeEdition(
  made: Made,
  order: PressOrder,
  tell: (stage: Progress['stage']) => (done: number, total: number) => void,
): Promise<Written> {
  const { out, cache, now } = order;
  const before = await readMemory(cache, out);
  const staging = new Staging(out);
  await staging.begin();
  try {
    for (const path of made.template.files) await staging.take(path, join(made.template.folder, path));
    for (const path of made.files) await staging.take(path, join(cache, path));
    for (const [path, icon] of await makeIcons(made.publication, made.logo)) await staging.put(path, icon);
    const printing = await printPages({ ...order, ...made, before, staging, onPage: tell('pages') });
    for (const [path, text] of filesOf(made, printing, order)) await staging.put(path, text);

    const { wanted, staged } = staging.files;
    const { edition, inline } = printing;
    const kept = Object.entries(before.made).filter(([path]) => !staged.has(path));
    // Should this process end on the way, the next run still knows which files are the press's, and what is in none.
    const all = [...new Set([...before.files, ...wanted])];
    await writeMemory(cache, out, { ...before, files: all, made: Object.fromEntries(kept) });
    const changed = await staging.commit(tell('files'));
    const policies = policiesOf(printing.headers, made.template);
    for (const [path, text] of serverFiles(out, order.base, order.siteUrl, policies))
      await writeFile(path, text);
    const { removed, leaving } = await retire(out, { ...before, files: all }, wanted, now);
    const files = new Set([...wanted, ...Object.keys(leaving)]);
    await writeMemory(cache, out, { files: [...files], leaving, edition, made: printing.made, inline });
    return { changed, removed, files };
  } finally {
    await staging.end();
  }
}

/** All but pages, in the order they are put: the feed's first file is the last of them, and the worker comes after its shell. */
function* filesOf(
  { template, publication, written, catalogue, top, items, feed }: Made,
  printing: Printing,
  { siteUrl, base }: PressOrder,
): Generator<readonly [path: string, text: string]> {
  const pages = printing.pages.map(({ path, header }) => ({
    path: path && `${path}/`,
    modified: header && dateOf(header.modifiedAt ?? header.publishedAt),
  }));
  yield* composeSitemap(siteUrl, pages);
  const paths = new Map(catalogue.all.map((header) => [header.id, `${articlePath(header)}/`]));
  const pathOf = ({ id }: { readonly id: string }) => paths.get(articleId(publication.feed, id)) ?? '';
  yield ['feed.xml', composeRss(top, items, siteUrl, pathOf)];
  yield ['offprint.json', JSON.stringify(written, null, 2)];
  yield* [...feed].reverse();
  yield* besidePages(printing, template, publication, base);
}

const dateOf = (at: number | null) => (at === null ? null : new Date(at).toISOString());
