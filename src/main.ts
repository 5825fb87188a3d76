import { mount } from 'svelte';
import App from './App.svelte';
import { Store } from './db/open.ts';
import type { Publication } from './model/publication.ts';
import { mendLocation } from './nav/guard.ts';
import { startTravel } from './nav/travel.ts';
import { Clock } from './state/clock.svelte.ts';
import { Connection } from './state/connection.svelte.ts';
import { Front } from './state/front.svelte.ts';
import { whenIdle } from './state/idle.ts';
import { Install } from './state/install.svelte.ts';
import { Keeping } from './state/keeping.svelte.ts';
import { Library } from './state/library.svelte.ts';
import { Marks } from './state/marks.svelte.ts';
import { Messages } from './state/messages.svelte.ts';
import { Sections } from './state/sections.svelte.ts';
import { createAnnouncer } from './sync/announce.ts';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';

mendLocation();
startTravel();

// Written into the page by the build from offprint.json, already parsed and checked there.
const publication = JSON.parse(document.getElementById('publication')?.textContent ?? '{}') as Publication;
const base = import.meta.env.BASE_URL;

const store = new Store();
const announcer = createAnnouncer();
const feed = {
  key: publication.feed,
  url: new URL(publication.feed, new URL(base, location.href)).href,
  sections: publication.sections,
};
const library = new Library(store, feed, announcer);
const marks = new Marks(store, announcer);
const keeping = new Keeping(store);
const messages = new Messages();

library.onStocked = () => whenIdle(() => keeping.catchUp());
store.onSuperseded = () =>
  messages.say('A newer version of this reader is open in another tab. Reload to go on.');

announcer.onNews = (news) => {
  if (news.kind === 'articles') library.heardOf(news.added);
  if (news.kind === 'mark') void marks.load().catch(() => {}); // a store that fails says so where it is read
  if (news.kind === 'forgotten') location.reload();
};

const place = document.getElementById('app');
if (!place) throw new Error('index.html has no #app');
place.replaceChildren();
mount(App, {
  target: place,
  props: {
    reader: {
      publication,
      library,
      front: new Front(library),
      sections: new Sections(publication, library),
      marks,
      keeping,
      messages,
      connection: new Connection(),
      clock: new Clock(),
      install: new Install(),
    },
  },
});

void start();

/** The shell is on screen; now the store, and only then the network. */
async function start(): Promise<void> {
  await library.open();
  await marks.load().catch(() => {}); // the store's trouble is on screen already: nothing is marked
  void library.refresh();
  whenIdle(() => void import('./state/keepFresh.ts').then(({ keepFresh }) => keepFresh(library)));
}
