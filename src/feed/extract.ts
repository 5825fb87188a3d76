import { isTracker, pictureSource, pixels } from '../model/picture.ts';
import { collapse, divides } from './plain.ts';
import { scan, type Tag } from './scan.ts';
import { countWords } from './words.ts';

export interface Picture {
  /** As the markup writes it, the candidate that is stored; often relative. */
  readonly url: string;
  readonly alt: string;
  /** Plain text of the figure's caption, '' without one. */
  readonly caption: string;
  /** Pixels, from the attributes. */
  readonly width: number | null;
  readonly height: number | null;
}

export interface Extract {
  /** Plain text, one line a block; captions of figures are left out unless there is nothing else. */
  readonly text: string;
  /** Counts the words, those of captions too: the costliest part, and many feeds say the number themselves. */
  readonly countWords: () => number;
  /** In order; without trackers and `data:` pictures. */
  readonly pictures: readonly Picture[];
}

/** What lists and stores need to know of an article's markup. Linear, and no judge of what is safe to show. */
export function extract(html: string): Extract {
  const text: string[] = [];
  const captions: string[] = [];
  const figures = new Figures();
  /** The caption that is being read, and in a `<picture>` the first source's candidates. */
  const open: { caption: string[] | null; srcset: string | null } = { caption: null, srcset: null };

  const endCaption = () => {
    if (!open.caption) return;
    const caption = open.caption.join('');
    captions.push(caption, '\n');
    figures.describe(collapse(caption));
    open.caption = null;
  };
  const onTag = ({ name, closing, attributes }: Tag) => {
    if (name === 'picture') open.srcset = closing ? null : '';
    else if (name === 'source' && open.srcset === '') open.srcset = attributes.get('srcset') ?? '';
    else if (name === 'img') figures.add((key) => attributes.get(key), open.srcset ?? '');
    else if (name === 'figcaption' || name === 'figure') {
      endCaption();
      if (name === 'figure') figures.turn();
      else if (!closing) open.caption = [];
    }
    if (divides(name)) (open.caption ?? text).push('\n');
  };
  scan(html, (piece) => (open.caption ?? text).push(piece.replaceAll('\n', ' ')), onTag);
  if (open.caption) text.push(open.caption.join('')); // never closed: the rest of the article is in it
  const [main, beside] = [lines(text), lines(captions)];
  return {
    text: main || beside,
    countWords: () => countWords(main) + countWords(beside),
    pictures: figures.pictures,
  };
}

/** Collects pictures and gives those of one figure its caption, whichever stands first. */
class Figures {
  readonly pictures: Picture[] = [];
  #from = 0;
  #caption = '';

  add(attribute: (name: string) => string | undefined, srcset: string): void {
    const url = pictureSource(attribute, srcset);
    if (!url || isTracker(attribute)) return;
    const [width, height] = ['width', 'height'].map((name) => Math.round(pixels(attribute(name))) || null);
    this.pictures.push({
      url,
      alt: collapse(attribute('alt') ?? ''),
      caption: this.#caption,
      width: width ?? null,
      height: height ?? null,
    });
  }

  describe(caption: string): void {
    this.#caption = caption;
    for (; this.#from < this.pictures.length; this.#from++) {
      const picture = this.pictures[this.#from];
      if (picture) this.pictures[this.#from] = { ...picture, caption };
    }
  }

  /** A figure begins or ends. */
  turn(): void {
    this.#from = this.pictures.length;
    this.#caption = '';
  }
}

function lines(pieces: readonly string[]): string {
  return pieces.join('').split('\n').map(collapse).filter(Boolean).join('\n');
}
