import { hydrate, mount } from 'svelte';
import App from './App.svelte';
import { watchLeaving } from './db/leaving.ts';
import { Store } from './db/open.ts';
import { beginMagazine } from './languages/magazine.ts';
import { takeFirst } from './languages/load.ts';
import { ReaderError } from './model/errors.ts';
import type { Publication } from './model/publication.ts';
import { base } from './nav/base.ts';
import { placeOf } from './nav/paths.ts';
import { startTravel } from './nav/travel.ts';
import { ready } from './pages/loaders.ts';
import { Clock } from './state/clock.svelte.ts';
import { Connection } from './state/connection.svelte.ts';
import { Front } from './state/front.svelte.ts';
import { Install } from './state/install.svelte.ts';
import { Keeping } from './state/keeping.svelte.ts';
import { Library } from './state/library.svelte.ts';
import { Marks } from './state/marks.svelte.ts';
import { Messages } from './state/messages.svelte.ts';
import { readPrinted } from './state/readPrinted.ts';
import { Sections } from './state/sections.svelte.ts';
import { createAnnouncer } from './sync/announce.ts';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';

startTravel();
watchLeaving();

// Written into the page by the build from offprint.json, already parsed and checked there.
const publication = JSON.parse(document.getElementById('publication')?.textContent ?? '{}') as Publication;

beginMagazine(publication.language, document.documentElement.lang);
const store = new Store();
const announcer = createAnnouncer();
const feed = {
  key: publication.feed,
  url: new URL(publication.feed, new URL(base(), location.href)).href,
  sections: publication.sections,
};
const library = new Library(store, feed, announcer);
const marks = new Marks(store, announcer);
const keeping = new Keeping(store, publication.keep);
const messages = new Messages();

store.onSuperseded = () => library.storeFailed(new ReaderError('newer-store'));

announcer.onNews = (news) => {
  if (news.kind === 'articles') library.heardOf(news.added);
  if (news.kind === 'mark') void marks.load().catch(() => {}); // a store that fails says so where it is read
  if (news.kind === 'forgotten') location.reload();
};

const printed = readPrinted();
const wasPrinted = printed.page !== null;
const reader = {
  publication,
  library,
  front: new Front(library),
  sections: new Sections(publication, library),
  marks,
  keeping,
  announcer,
  messages,
  connection: new Connection(),
  clock: new Clock(),
  install: new Install(),
  printed,
};

void start();

/** First the shell, or what was printed comes to life; then the store, and only then the network. */
async function start(): Promise<void> {
  const target = document.getElementById('app');
  if (!target) throw new Error('no #app');
  const { connection, clock, install, front, sections } = reader;
  if (import.meta.env.PROD) await takeFirst();
  connection.listen();
  install.listen();
  if (printed.page) {
    const name = placeOf(location.pathname)?.name;
    await ready(name);
    sections.begin(printed.page.sections);
    if (name === 'front') front.begin(printed, sections.all);
    hydrate(App, { target, props: { reader } });
    await printed.over();
  } else {
    target.replaceChildren();
    mount(App, { target, props: { reader } });
  }
  clock.start();
  if (!wasPrinted) clock.tellAges();
  store.onFreed = () => void fetchAll();
  await fetchAll();
}

async function fetchAll(): Promise<void> {
  await library.open();
  await marks.load().catch(() => {}); // the store's trouble is on screen already: nothing is marked
  // What is printed leaves the line to its pictures until it has them all, or one of them does not come.
  if (wasPrinted && document.readyState !== 'complete')
    await new Promise((resolve) => {
      addEventListener('load', resolve);
      setTimeout(resolve, 6000);
    });
  await library.refresh();
}
