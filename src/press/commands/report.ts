import { parseFeed } from '../../feed/parse.ts';
import { adaptFeed } from '../../feed/adapt.ts';
import { CommandError } from '../command.ts';
import { iconOf } from '../report/icon.ts';
import { renderReport } from '../report/render.ts';
import { reportOn, type Report } from '../report/report.ts';
import { readFirstPage } from './firstPage.ts';
import { named, readOptions } from './options.ts';
import { placeOf, shownAs } from './sources.ts';
import type { Command, Job, World } from './world.ts';

const OPTIONS = {
  'allow-private': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `offprint report`: says what readers of a feed will see and miss. */
export const report: Command = { prepare, failed: 3, stopped: null };

async function prepare(args: readonly string[], world: World): Promise<Job> {
  const { values, positionals } = readOptions(args, OPTIONS);
  const [first, second] = positionals;
  const feed = named(first, 'report', 'the URL or the file of a feed');
  if (feed === null) throw new CommandError('Name the URL or the file of a feed. See --help.');
  if (second !== undefined) throw new CommandError(`One feed at a time: “${second}” is one too many.`);
  const place = placeOf(feed, world.cwd);
  const json = values.json ?? false;
  const { terminal, clock } = world;
  return {
    feed: shownAs(feed),
    json,
    async run() {
      const made = await study(place, values['allow-private'] ?? false, clock.now(), terminal.tell);
      terminal.print(json ? JSON.stringify(made, null, 2) : renderReport(made, { colour: terminal.colour }));
      return made.findings.some(({ level }) => level === 'error') ? 1 : 0;
    },
  };
}

/** Rejects with a NetError or a ReaderError when the feed cannot be read. `now` is in milliseconds since 1970. */
async function study(
  place: string,
  allowPrivate: boolean,
  now: number,
  log: (line: string) => void,
): Promise<Report> {
  const { document, ...delivered } = await readFirstPage(place, allowPrivate, log);
  const wire = parseFeed(JSON.stringify(document));
  const documentUrl = delivered.address.href;
  const read = adaptFeed(wire, { feedKey: documentUrl, documentUrl, sections: [], now });
  return reportOn({ ...delivered, ...read, wire, icon: iconOf(document), now });
}
