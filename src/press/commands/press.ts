import { resolve } from 'node:path';
import { CommandError } from '../command.ts';
import type { PressOrder } from '../run/order.ts';
import { named, noMore, readOptions } from './options.ts';
import { checkFolders, markFolders } from './folders.ts';
import { readPlace } from './place.ts';
import { progressBar } from './progress.ts';
import { readSources, theFeed } from './sources.ts';
import { remarksOn, summaryOf } from './summary.ts';
import type { Command, Job, World } from './world.ts';

const OPTIONS = {
  feed: { type: 'string', multiple: true },
  out: { type: 'string' },
  config: { type: 'string' },
  'site-url': { type: 'string' },
  base: { type: 'string' },
  cache: { type: 'string' },
  'allow-private': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `offprint press`: prints an edition into a folder. */
export const press: Command = { prepare, failed: 1, stopped: null };

type Ordered = Omit<PressOrder, 'now' | 'onProgress'>;

async function prepare(args: readonly string[], world: World): Promise<Job> {
  const { values, positionals } = readOptions(args, OPTIONS);
  noMore(positionals);
  const feeds = (values.feed ?? []).map(
    (feed) => named(feed, '--feed', 'the URL or the file of a feed') ?? '',
  );
  const config = named(values.config, '--config', 'a publication file such as offprint.json');
  const folder = named(values.out, '--out', 'a folder');
  if (folder === null) throw new CommandError('Name the folder for the edition with --out. See --help.');
  const sources = await readSources(feeds, config, world.cwd);
  const siteUrl =
    named(values['site-url'], '--site-url', 'an address') ?? sources.publication?.siteUrl ?? null;
  const place = readPlace(siteUrl, named(values.base, '--base', 'a path such as /read/'));
  const out = resolve(world.cwd, folder);
  const cache = resolve(world.cwd, named(values.cache, '--cache', 'a folder') ?? `${out}.cache`);
  await checkFolders({ out, cache, home: world.home, sources: sources.files });
  const order: Ordered = {
    feeds: sources.feeds,
    publication: sources.publication,
    folder: sources.folder,
    out,
    cache,
    ...place,
    allowPrivate: values['allow-private'] ?? false,
  };
  const json = values.json ?? false;
  return { feed: theFeed(sources), json, run: () => run(order, json, world) };
}

async function run(order: Ordered, json: boolean, { terminal, clock, pressEdition }: World): Promise<number> {
  order.publication?.warnings.forEach(terminal.tell);
  const bar = progressBar(terminal);
  try {
    await markFolders(order);
    const pressed = await pressEdition({ ...order, now: clock.now(), onProgress: bar.show });
    bar.end();
    remarksOn(pressed).forEach(terminal.tell);
    terminal.print(
      json ? JSON.stringify({ out: order.out, ...pressed }, null, 2) : summaryOf(pressed, order.out),
    );
    return 0;
  } finally {
    bar.end();
  }
}
