import { nextParagraph, paragraphBefore, type Sentence } from '../model/script.ts';
import type { Piece } from './piece.ts';
import type { Outcome, Speaker } from './speaker.ts';
import type { Voices } from './voices.svelte.ts';

/**
 * The sentence that the reader has come to by eye since then (milliseconds since 1970), elsewhere than at this one; null when they have not.
 */
export type ReadOnTo = (piece: Piece, sentence: Sentence, since: number) => number | null;

interface Parts {
  readonly speaker: Speaker;
  readonly voices: Voices;
  /** A paragraph in this block begins. */
  readonly onplace: (piece: Piece, block: number) => void;
  readonly readOnTo: ReadOnTo;
  /** It goes on where they have read to, and not at this sentence. */
  readonly onmoved: (from: number) => void;
  /** Its last sentence was said. */
  readonly onend: () => void;
  /** A sentence could not be said. */
  readonly onfail: (outcome: Exclude<Outcome, 'said'>) => void;
}

/** An article's text, said sentence by sentence. */
export class ReadAloud {
  readonly #parts: Parts;
  #piece = $state.raw<Piece | null>(null);
  #at = $state.raw(0);
  /** The block that was told last: each is told once while it is read. */
  #told = -1;
  /** When it fell silent, milliseconds since 1970; Infinity while it is said. */
  #leftAt = Infinity;
  /** It was said to its end, and begins anew. */
  #isOver = $state.raw(false);

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The one that is said, or will be; null after the last, until it begins anew. */
  get sentence(): Sentence | null {
    return this.#isOver ? null : this.#here;
  }

  /** Its number. */
  get at(): number {
    return this.#at;
  }

  get #here(): Sentence | null {
    return this.#piece?.script.sentences[this.#at] ?? null;
  }

  take(piece: Piece | null, at = 0): void {
    this.#piece = piece;
    [this.#at, this.#told, this.#leftAt, this.#isOver] = [at, -1, Infinity, false];
  }

  /** Stands at its beginning again, of which nothing is to be seen yet. */
  turnBack(): void {
    this.take(this.#piece);
    this.#isOver = true;
  }

  /** Says on from where it fell silent, or from where the reader has come to since. */
  resume(speed: number): void {
    const [piece, here, from] = [this.#piece, this.sentence, this.#at];
    const to = piece && here && this.#leftAt < Infinity && this.#parts.readOnTo(piece, here, this.#leftAt);
    if (typeof to === 'number') {
      this.goTo(to);
      this.#parts.onmoved(from);
    }
    this.say(speed);
  }

  /** Says this sentence from its beginning, and those after it. */
  say(speed: number): void {
    [this.#leftAt, this.#isOver] = [Infinity, false];
    const sentence = this.#here;
    const piece = this.#piece;
    if (!piece) return;
    const { speaker, voices, onplace, onend, onfail } = this.#parts;
    if (!sentence) return onend();
    const { block, words } = sentence;
    if (block >= 0 && block !== this.#told) onplace(piece, (this.#told = block));
    const manner = { language: piece.language, speed, voice: voices.one?.id ?? null };
    speaker.say(words, manner, (outcome) => {
      if (outcome !== 'said') return onfail(outcome);
      if (this.#at + 1 >= piece.script.sentences.length) return onend();
      this.#at++;
      this.say(speed);
    });
  }

  stop(): void {
    this.#leftAt = Math.min(this.#leftAt, Date.now());
    this.#parts.speaker.stop();
  }

  /** Where one step from here leads: within the text. */
  beside(by: 'sentence' | 'paragraph', direction: 1 | -1): number {
    const script = this.#piece?.script;
    if (!script) return 0;
    const last = script.sentences.length - 1;
    const onward = by === 'sentence' ? this.#at + 1 : (nextParagraph(script, this.#at) ?? last);
    const back = by === 'sentence' ? this.#at - 1 : paragraphBefore(script, this.#at);
    return Math.max(0, Math.min(last, direction > 0 ? onward : back));
  }

  goTo(at: number): void {
    [this.#at, this.#isOver] = [at, false];
    if (this.#leftAt < Infinity) this.#leftAt = Date.now(); // what was read before that is what they came from
  }
}
