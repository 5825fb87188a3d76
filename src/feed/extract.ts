import { isSign, isTracker, pictureSource, pixels } from '../model/picture.ts';
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
  /** By its size or class, or because it stands between the words of one sentence: it is read with them. */
  readonly isSign: boolean;
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
  const onText = (piece: string) => {
    (open.caption ?? text).push(piece.replaceAll('\n', ' '));
    if (!open.caption) figures.pass(piece);
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
    if (!divides(name)) return;
    (open.caption ?? text).push('\n');
    if (!/^(?:img|picture|source)$/.test(name)) figures.endLine();
  };
  scan(html, onText, onTag);
  if (open.caption) text.push(open.caption.join('')); // never closed: the rest of the article is in it
  const [main, beside] = [lines(text), lines(captions)];
  return {
    text: main || beside,
    countWords: () => countWords(main) + countWords(beside),
    pictures: figures.pictures,
  };
}

/** Pixels: a picture that says it is so large on both sides is none of its sentence, wherever it stands. */
const LARGE = 200;

/** Collects pictures and gives those of one figure its caption, whichever stands first; and tells which stand between words. */
class Figures {
  readonly pictures: Picture[] = [];
  /** Whether words stand before what comes on this line, and the first picture behind them. */
  #hasWords = false;
  #behindWords = 0;
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
      isSign: isSign(attribute),
    });
  }

  /** Text outside of captions. An empty line divides as a tag would: some mark no paragraphs. */
  pass(text: string): void {
    const [first = '', ...others] = text.split(/\n\s*\n/);
    this.#read(first);
    for (const line of others) {
      this.endLine();
      this.#read(line);
    }
  }

  endLine(): void {
    this.#hasWords = false;
  }

  #read(words: string): void {
    if (!/[\p{L}\p{N}]/u.test(words)) return;
    for (let i = this.#behindWords; this.#hasWords && i < this.pictures.length; i++) {
      const picture = this.pictures[i];
      const isLarge = Math.min(picture?.width ?? 0, picture?.height ?? 0) >= LARGE;
      if (picture && !isLarge) this.pictures[i] = { ...picture, isSign: true };
    }
    this.#hasWords = true;
    this.#behindWords = this.pictures.length;
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
