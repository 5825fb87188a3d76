/**
 * How long a box stays that goes by itself: as long as the reader has the pointer or the focus in it, or has not got the page before them,
 * and then its time from the beginning. It knows what had the focus before it came there. It ends with the box.
 */
export class Stay {
  readonly #box: HTMLElement;
  #wish: { readonly milliseconds: number; readonly onover: () => void } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hasPointer = false;
  #before: EventTarget | null = null;

  constructor(box: HTMLElement) {
    this.#box = box;
    box.addEventListener('focusin', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && box.contains(relatedTarget))) this.#before = relatedTarget;
      this.#look();
    });
    box.addEventListener('focusout', () => this.#look());
    box.addEventListener('pointerenter', () => this.#point(true));
    box.addEventListener('pointerleave', () => this.#point(false));
  }

  /** Calls when so many milliseconds have passed without the reader. Returns what ends the waiting. */
  wait(milliseconds: number, onover: () => void): () => void {
    this.#wish = { milliseconds, onover };
    const look = () => this.#look();
    document.addEventListener('visibilitychange', look);
    look();
    return () => {
      document.removeEventListener('visibilitychange', look);
      this.#wish = null;
      look();
    };
  }

  /** Gives the focus back, if it is here: what is about to be taken away would drop it at the beginning of everything. */
  letGo(): void {
    if (!this.#hasFocus()) return;
    const before = this.#before;
    const back =
      before instanceof HTMLElement && before.isConnected ? before : document.getElementById('main');
    // Who came by the keyboard must see where they are; who pressed with a finger is looking at something else.
    back?.focus({ preventScroll: !this.#box.querySelector(':focus-visible') });
  }

  #look(): void {
    clearTimeout(this.#timer);
    if (!this.#wish || document.hidden || this.#hasPointer || this.#hasFocus()) return;
    this.#timer = setTimeout(this.#wish.onover, this.#wish.milliseconds);
  }

  #hasFocus(): boolean {
    return this.#box.contains(document.activeElement);
  }

  #point(isIn: boolean): void {
    this.#hasPointer = isIn;
    this.#look();
  }
}
