import createDOMPurify, { type Config } from 'dompurify';
import { JSDOM } from 'jsdom';
import { cleanerOf } from '../../src/html/cleaner.ts';
import { rare } from '../../src/html/rare.ts';

/** An element as the feed wrote it. */
interface Given {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** What went into the reader's own cleaner, and what came out of it. */
export interface Cleaned {
  readonly given: Document;
  readonly kept: Document;
  /** Elements of the feed, by the number that those which are kept bear as `MARK`. */
  readonly elements: readonly Given[];
  readonly base: string;
}

/** An attribute no feed has, by which an element is known again behind the cleaner. */
export const MARK = 'data-given';
/** A window of jsdom keeps every document that it ever read: so each serves only for so many. */
const MOST = 50;

let served = MOST;
let clean: (html: string, base: string) => Cleaned = () => {
  throw new Error('no window yet');
};
let close = () => {};

/** Cleans markup as the reader does, the marks aside. Throws where `base` is no URL. */
export function cleanMarked(html: string, base: string): Cleaned {
  if (++served > MOST) {
    close();
    const { window } = new JSDOM('');
    close = () => window.close();
    clean = inWindow(window);
    served = 1;
  }
  return clean(html, base);
}

function inWindow(window: JSDOM['window']): (html: string, base: string) => Cleaned {
  const purify = createDOMPurify(window);
  const read = (html: string): Document => new window.DOMParser().parseFromString(html, 'text/html');
  let elements: Given[] = [];
  const cleaned = cleanerOf(
    {
      addHook: purify.addHook.bind(purify) as typeof purify.addHook, // bind forgets its overloads
      sanitize: ((html: string, config: Config) =>
        purify.sanitize(html, {
          ...config,
          ADD_ATTR: [MARK],
          ADD_URI_SAFE_ATTR: [...(config.ADD_URI_SAFE_ATTR ?? []), MARK],
        })) as typeof purify.sanitize, // of all its ways to be called the cleaner uses this one
    },
    (html) => {
      const doc = read(html);
      elements = [...doc.body.querySelectorAll('*')].map(asGiven);
      return doc;
    },
    () => rare,
  );
  return (html, base) => {
    elements = [];
    const kept = read(cleaned(html, { base, hero: null }));
    return { given: read(html), kept, elements, base };
  };
}

/** Marks it, and says what it was before the cleaner made it quiet. */
function asGiven(element: Element, number: number): Given {
  const attributes = [...element.attributes].map(
    ({ name, value }) => [name.replace(/^data-(style$|on)/, '$1'), value] as const,
  );
  element.setAttribute(MARK, String(number));
  const name = element.localName === 'noembed' ? 'style' : element.localName;
  return { name, attributes: new Map(attributes) };
}
