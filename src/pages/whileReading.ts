import { mount, unmount } from 'svelte';
import type { Reader } from '../state/context.ts';
import { whenIdle } from '../state/idle.ts';
import Progress from '../ui/Progress.svelte';
import { keepPlace } from './keepPlace.ts';
import { whenPassagesMatter } from './watchPassages.ts';

export interface Reading {
  readonly id: string;
  readonly text: HTMLElement;
  readonly heading: HTMLElement | null;
  /** Resolves when the page stands where the reader came to. */
  readonly arrival: Promise<unknown>;
  readonly onpassage: () => void;
}

/** What goes on beside a text as long as it is on screen; loaded after it. Returns what ends it. */
export function whileReading(reader: Reader, reading: Reading): () => void {
  const { id, text, heading, arrival, onpassage } = reading;
  const over = new AbortController();
  const page = text.closest('main') ?? document.body;
  const progress = mount(Progress, { target: page, props: { text } });
  const endPassages = whenPassagesMatter(onpassage);
  const place = Promise.all([reader.marks.known, arrival]).then(() =>
    text.isConnected ? keepPlace(reader, id, text, heading) : null,
  );
  const article = text.closest<HTMLElement>('article');
  // Without it they stay over the text.
  const tools = import('../ui/followTools.ts').then(
    ({ followTools }) => (article?.isConnected ? followTools(article) : null),
    () => null,
  );
  // Without it there are the links under the text.
  const swipes =
    article && matchMedia('(any-pointer: coarse)').matches
      ? import('./swipeArticles.ts').then(
          ({ swipeArticles }) => (article.isConnected ? swipeArticles(reader, article, text) : null),
          () => null,
        )
      : null;
  whenIdle(() => {
    if (!article?.isConnected) return;
    // Without it pictures stay as they are.
    import('../ui/enlarge.ts').then(
      ({ enlarge }) => enlarge(article),
      () => {},
    );
    // Without it paper shows links without their addresses, and what is folded away is not on it.
    import('../ui/setForPaper.ts').then(
      ({ setForPaper }) => {
        let setBack = () => {};
        addEventListener('beforeprint', () => (setBack = setForPaper(text)), { signal: over.signal });
        addEventListener('afterprint', () => setBack(), { signal: over.signal });
      },
      () => {},
    );
  });
  const hasCode =
    'highlights' in CSS &&
    text.querySelector('[class*="language-"] pre, pre[class], pre > code[class]') !== null;
  // Without it code stays plain.
  const colours = hasCode
    ? import('../ui/codeColours.ts').then(
        ({ colourCode }) => colourCode(text),
        () => null,
      )
    : null;
  return () => {
    over.abort();
    void unmount(progress);
    endPassages();
    void colours?.then((end) => end?.());
    void tools.then((end) => end?.());
    void swipes?.then((end) => end?.());
    void place.then((end) => end?.());
  };
}
