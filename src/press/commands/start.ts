import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parsePublication } from '../../model/publication.ts';
import { buildSite, PROJECT } from '../build.ts';
import { listenNear } from '../port.ts';
import { label } from '../report/finding.ts';
import { serveSite, type Site } from '../serve.ts';
import { openEdition, type Edition } from './edition.ts';
import { repeat, whenStopped } from './repeat.ts';
import { readStartOptions, type StartOptions } from './startOptions.ts';
import type { Command, Job, World } from './world.ts';

/** `offprint start`: serves an edition on this machine and presses it again and again. */
export const start: Command = { prepare, failed: 1, stopped: 0 };

async function prepare(args: readonly string[], world: World): Promise<Job> {
  const options = readStartOptions(args);
  const isDemo = options.feeds.length === 0 && options.config === null;
  const edition = isDemo ? null : await openEdition(options, world);
  return { feed: edition?.feed ?? null, json: false, run: () => run(options, edition, world) };
}

async function run(options: StartOptions, edition: Edition | null, world: World): Promise<number> {
  const { host, port, exactPort, everyMs } = options;
  const { terminal, clock, stop } = world;
  const listen = (root: string) =>
    listenNear(host, port, exactPort, (at) => serveSite({ root, host, port: at, log: terminal.tell }));
  const root = edition?.out ?? join(PROJECT, 'dist');
  // Tried before the work, so that a taken port is said at once and not after half a minute.
  await (await listen(root)).close();
  const name = edition === null ? await buildDemo(root) : await edition.press();
  const site: Site = await listen(root);
  terminal.print(`Offprint: ${label(name)} at ${site.url}/`);
  try {
    if (edition === null) await whenStopped(stop);
    else await repeat(edition.renew, everyMs, clock, stop);
  } finally {
    await site.close();
  }
  return 0;
}

/** The demo magazine as `npm run build` makes it. Its name. */
async function buildDemo(root: string): Promise<string> {
  const file = resolve(PROJECT, process.env['OFFPRINT_PUBLICATION'] ?? 'public/offprint.json');
  const { name } = parsePublication(JSON.parse(await readFile(file, 'utf8')));
  await buildSite(root);
  return name;
}
