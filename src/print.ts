import { render } from 'svelte/server';
import App from './App.svelte';
import { Store } from './db/open.ts';
import { all } from './languages/all.ts';
import { pressWords, type PressWords } from './languages/pressWords.ts';
import { beginMagazine } from './languages/magazine.ts';
import { speak } from './languages/texts.ts';
import { interfaceOf, pageLanguage } from './model/languages.ts';
import type { Printed } from './model/printed.ts';
import type { Publication } from './model/publication.ts';
import { printUnder } from './nav/base.ts';
import { placeOf } from './nav/paths.ts';
import { ready } from './pages/loaders.ts';
import { Clock } from './state/clock.svelte.ts';
import { Connection } from './state/connection.svelte.ts';
import { Front, frontCounts } from './state/front.svelte.ts';
import { Install } from './state/install.svelte.ts';
import { Keeping } from './state/keeping.svelte.ts';
import { Library } from './state/library.svelte.ts';
import { Marks } from './state/marks.svelte.ts';
import { Messages } from './state/messages.svelte.ts';
import { PrintedPage } from './state/printed.ts';
import { Sections } from './state/sections.svelte.ts';

export { frontCounts };

export interface PrintOrder {
  readonly publication: Publication;
  /** Begins and ends with a slash. */
  readonly base: string;
  /** The page's path, base included. */
  readonly path: string;
  readonly printed: Printed;
  /** Cleaned markup of the article, on its page. */
  readonly text: string;
}

/** What the press writes itself, in the language of a magazine. */
export function wordsFor(language: string): PressWords {
  speakFor(language);
  const words = pressWords();
  return { ...words, markup: { ...words.markup, language: interfaceOf(language).code } };
}

function speakFor(language: string): void {
  for (const part of all[interfaceOf(language).code] ?? []) speak(part);
}

/**
 * The app's other composition root: one page as HTML, drawn by the same components on the press. Nothing here opens a
 * store or asks a network.
 */
export async function printPage(
  order: PrintOrder,
): Promise<{ readonly head: string; readonly body: string }> {
  const { publication, base, path } = order;
  printUnder(base);
  const name = placeOf(path)?.name;
  await ready(name);
  beginMagazine(publication.language, pageLanguage(publication.language));
  speakFor(publication.language); // from here to the end nothing is waited for
  const store = new Store();
  const announcer = { tell: () => {}, onNews: () => {} };
  const library = new Library(store, { key: '', url: '', sections: publication.sections }, announcer);
  const front = new Front(library);
  const sections = new Sections(publication, library);
  const printed = new PrintedPage(order.printed, order.text);
  let drawn = 0; // each is a root of its own, whose ids would begin anew
  printed.draw = (part, options) => render(part, { ...options, idPrefix: `r${++drawn}` }).body;
  sections.begin(order.printed.sections);
  if (name === 'front') front.begin(printed, sections.all);
  const reader = {
    publication,
    library,
    front,
    sections,
    marks: new Marks(store, announcer),
    keeping: new Keeping(store, publication.keep),
    announcer,
    messages: new Messages(),
    connection: new Connection(),
    clock: new Clock(),
    install: new Install(),
    printed,
  };
  return render(App, { props: { reader, url: path } });
}
