import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ReaderError } from '../model/errors.ts';
import { parsePublication } from '../model/publication.ts';
import { buildSite, PROJECT } from './build.ts';
import { CommandError, readCommand, USAGE, type Command } from './command.ts';
import { derivePublication } from './derive.ts';
import { composeFeed, writeEdition } from './edition.ts';
import { readPages } from './pages.ts';
import { listenNear } from './port.ts';
import { sentenceFor } from './sentence.ts';
import { serveSite } from './serve.ts';
import { addressOf } from './source.ts';

/** A printed site: where it lies, and the magazine's name. */
interface Printed {
  readonly root: string;
  readonly name: string;
}

process.exitCode = await run(process.argv.slice(2));

/** The command behind `npm start`. Returns the exit code; while the site is served, the server keeps Node alive. */
async function run(args: readonly string[]): Promise<number> {
  let command: Command;
  try {
    command = readCommand(args);
  } catch (error) {
    console.error(sentence(error, null));
    return 2;
  }
  if (command.help) {
    console.log(USAGE);
    return 0;
  }
  try {
    await serve(command);
    return 0;
  } catch (error) {
    console.error(sentence(error, command.feed));
    return 1;
  }
}

async function serve(command: Command): Promise<void> {
  const { host, port, exactPort, feed } = command;
  const listen = (root: string) =>
    listenNear(host, port, exactPort, (at) => serveSite({ root, host, port: at, log: console.error }));
  // Tried before the build, so that a taken port is said at once and not after half a minute.
  await (await listen(join(PROJECT, 'dist'))).close();
  const { root, name } = feed === null ? await printDemo() : await printFeed(feed);
  const site = await listen(root);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void site.close().then(() => process.exit(0)));
  console.log(`Offprint: ${name} at ${site.url}/`);
}

async function printDemo(): Promise<Printed> {
  const root = join(PROJECT, 'dist');
  const file = resolve(PROJECT, process.env['OFFPRINT_PUBLICATION'] ?? 'public/offprint.json');
  const { name } = parsePublication(JSON.parse(await readFile(file, 'utf8')));
  await buildSite(root, null);
  return { root, name };
}

async function printFeed(feed: string): Promise<Printed> {
  const { pages, note } = await readPages(addressOf(feed));
  if (note !== null) console.error(note);
  const publication = derivePublication(pages);
  const files = composeFeed(pages);
  const cache = join(PROJECT, '.cache');
  const root = join(cache, 'edition');
  const file = join(cache, 'publication.json');
  await mkdir(cache, { recursive: true });
  await writeFile(file, JSON.stringify(publication, null, 2));
  await buildSite(root, file);
  await writeEdition(root, files, publication);
  return { root, name: publication.name };
}

function sentence(error: unknown, feed: string | null): string {
  if (error instanceof CommandError) return error.message;
  if (error instanceof ReaderError && feed !== null) return sentenceFor(error.code, feed);
  return `Offprint could not be built: ${error instanceof Error ? error.message : String(error)}`;
}
