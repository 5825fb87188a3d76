import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pressed, PressOrder } from '../run/order.ts';
import { explain } from './explain.ts';
import { progressBar } from './progress.ts';
import { readSources, theFeed } from './sources.ts';
import type { StartOptions } from './startOptions.ts';
import { remarksOn, summaryOf } from './summary.ts';
import type { World } from './world.ts';

/** An edition that `start` serves, in a folder of its own. */
export interface Edition {
  /** Whom messages are about; null for several feeds. */
  readonly feed: string | null;
  readonly out: string;
  /** Presses it with a progress bar; the magazine's name. */
  readonly press: () => Promise<string>;
  /** Presses it again and says what is new. When that fails it says why, and the edition stays as it was. */
  readonly renew: () => Promise<void>;
}

/** Throws a CommandError for a publication file that cannot be read or has mistakes. */
export async function openEdition(options: StartOptions, world: World): Promise<Edition> {
  const { terminal, clock, cwd, pressEdition } = world;
  const read = () => readSources(options.feeds, options.config, cwd);
  const named = await read();
  named.publication?.warnings.forEach(terminal.tell);
  const feed = theFeed(named);
  const own = createHash('sha256')
    .update(JSON.stringify([named.feeds, named.files]))
    .digest('hex')
    .slice(0, 16);
  const folder = join(world.cacheFolder, 'start', own);
  const out = join(folder, 'edition');

  async function run(onProgress: PressOrder['onProgress']): Promise<Pressed> {
    await mkdir(folder, { recursive: true });
    const sources = await read(); // anew: the file may have been mended
    return pressEdition({
      feeds: sources.feeds,
      publication: sources.publication,
      folder: sources.folder,
      out,
      cache: join(folder, 'cache'),
      siteUrl: null,
      base: '/',
      allowPrivate: options.allowPrivate,
      now: clock.now(),
      onProgress,
    });
  }

  return {
    feed,
    out,
    async press() {
      const bar = progressBar(terminal);
      try {
        const pressed = await run(bar.show);
        bar.end();
        remarksOn(pressed).forEach(terminal.tell);
        return pressed.name;
      } finally {
        bar.end();
      }
    },
    async renew() {
      try {
        const pressed = await run(() => {}); // nobody waits for it
        if (pressed.written + pressed.removed > 0) terminal.tell(summaryOf(pressed, out));
      } catch (error) {
        terminal.tell(explain(error, feed));
        terminal.tell('The last edition stays.');
      }
    },
  };
}
