import { nextParagraph, paragraphBefore, type Sentence } from '../model/script.ts';
import type { Piece } from './piece.ts';
import type { Outcome, Speaker } from './speaker.ts';
import type { Voices } from './voices.svelte.ts';

interface Parts {
  readonly speaker: Speaker;
  readonly voices: Voices;
  /** A paragraph in this block begins. */
  readonly onplace: (piece: Piece, block: number) => void;
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

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The one that is said, or will be. */
  get sentence(): Sentence | null {
    return this.#piece?.script.sentences[this.#at] ?? null;
  }

  take(piece: Piece | null, at = 0): void {
    this.#piece = piece;
    [this.#at, this.#told] = [at, -1];
  }

  /** Says this sentence from its beginning, and those after it. */
  say(speed: number): void {
    const { sentence } = this;
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
    this.#at = at;
  }
}
