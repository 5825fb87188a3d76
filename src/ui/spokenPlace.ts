import '../styles/listening.css';
import type { Sentence } from '../model/script.ts';
import { FlatText } from './flatText.ts';
import { Following } from './following.ts';

const NAME = 'spoken';

/** Where the sentence that is read stands in the page: it is lit there, and followed. */
export class SpokenPlace {
  #flat: FlatText | null = null;
  #text: Element | null = null;
  #what: object | null = null;
  readonly #following = new Following();

  /**
   * Lights a sentence in the text of its article, and brings it into sight; not in a page of it that has just come, which opens at the place by itself
   * (`keepPlace`). `what`: of which reading it is. `floor`: what covers the foot of the screen, in pixels.
   */
  show(what: object, text: HTMLElement, sentence: Sentence, floor: number): void {
    const isComing = what === this.#what && text !== this.#text;
    if (what !== this.#what) this.follow();
    if (text !== this.#text) [this.#text, this.#flat] = [text, new FlatText(text)];
    this.#what = what;
    const range = this.#rangeOf(text, sentence);
    this.#light(range, text);
    if (range) this.#following.bring(range, floor, isComing);
  }

  /** The reader has gone on in what is read: the page goes along, wherever they were. */
  follow(): void {
    this.#following.again();
  }

  putOut(): void {
    if ('highlights' in CSS) CSS.highlights.delete(NAME);
    for (const block of document.querySelectorAll(`.${NAME}`)) block.classList.remove(NAME);
  }

  end(): void {
    this.putOut();
    this.#following.end();
  }

  #rangeOf(holder: HTMLElement, { text, from, block, paragraph }: Sentence): Range | null {
    if (block < 0) {
      const line = holder.closest('article')?.querySelector(paragraph === 0 ? 'h1' : '.dek');
      if (!line) return null;
      const range = document.createRange();
      range.selectNodeContents(line);
      return range;
    }
    const flat = this.#flat;
    // A text that came from the store is not to the letter the one that was printed.
    const at = flat?.text.startsWith(text, from) ? from : (flat?.text.indexOf(text) ?? -1);
    return at < 0 ? null : (flat?.rangeOf({ from: at, to: at + text.length }) ?? null);
  }

  #light(range: Range | null, text: Element): void {
    this.putOut();
    if (!range) return;
    if ('highlights' in CSS) return void CSS.highlights.set(NAME, new Highlight(range));
    const at = range.startContainer;
    const block = (at instanceof Element ? at : at.parentElement)?.closest(
      'p, li, dd, dt, h1, h2, h3, h4, h5, h6',
    );
    if (block && text.contains(block)) block.classList.add(NAME);
  }
}
