import { basename } from 'node:path';

/**
 * What is imported when it is wanted, by when that is: one file for each line, and one for what it shares with lines below it. In
 * the order in which they are wanted, because each may load what it shares with those over it and nothing of what those have alone.
 */
export const ROOMS = Object.entries({
  around: 'Surroundings',
  article: 'ArticlePage',
  cleaner: 'clean',
  text: 'settlePictures withinText outsideFrame',
  mark: 'changeMark',
  reading: 'whileReading followTools swipeArticles enlarge setForPaper',
  lists: 'LatestPage SavedPage SearchPage SectionPage AuthorPage NotFoundPage',
  under: 'Besides ReceiptLine Passages',
  calm: 'Keyboard swipeRows markPress Later StoreWatch',
  keeping: 'followRules keepWhole receipt room trips announceByStorage departures withReplaced',
  panels:
    'ShareChoices ContentsChoices LookChoices sharePress savePress finishPress makeWay ArticleHistory Changes Opening',
  listen: 'ListenBar listenPress',
  troubles:
    'Troubles NewPill UpdateNotice Held Empty ArticleAbsent refusal afterSilence reach takeOver destroy unreadable',
  device: 'SettingsPage OfflinePage OfflineReceipts shownPictures handOver TakeOffer PrintChoices',
  backup: 'export import',
}).map(([room, names]) => [room, names.split(' ')] as const);

/** What a bundler knows of a module. */
interface Graph {
  getModuleInfo(id: string): {
    readonly importers: readonly string[];
    readonly dynamicImporters: readonly string[];
    readonly isEntry: boolean;
  } | null;
}

/**
 * The file that a module of the app belongs to; null for what the entry has, and for what is wanted by itself. A file for each import
 * would be two hundred, most of them smaller than what asking for one costs (docs/decisions/004).
 */
export function lateChunk(id: string, graph: Graph): string | null {
  const wanted = wantedWith(id, graph);
  if (wanted === null) return null;
  const rooms = ROOMS.filter(([, names]) => names.some((name) => wanted.has(name)));
  const [first] = rooms;
  const others = [...wanted].filter((name) => !first?.[1].includes(name));
  return first ? first[0] + (others.length > 0 ? '-shared' : '') : null;
}

/** Names of the imports that need a module; null where the entry is one that does. */
function wantedWith(id: string, graph: Graph): ReadonlySet<string> | null {
  const names = new Set<string>();
  const seen = new Set([id]);
  for (const one of seen) {
    const info = graph.getModuleInfo(one);
    if (info?.isEntry) return null;
    if (info && info.dynamicImporters.length > 0) names.add(basename(one).replace(/\..*/, ''));
    info?.importers.forEach((importer) => seen.add(importer));
  }
  return names;
}
