/** What screen readers hear: a new key is heard anew. */
interface Words {
  readonly key: number;
  readonly text: string;
}

export interface Message extends Words {
  readonly action: { readonly label: string; run(): void } | null;
}

/** Milliseconds a message stays; one that offers something to press stays longer. */
const STAY = 5000;
const STAY_WITH_ACTION = 10_000;

/** What the app says at the bottom of the screen, one message at a time. It is also what screen readers hear. */
export class Messages {
  #current = $state.raw<Message | null>(null);
  #quiet = $state.raw<Words | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #quietTimer: ReturnType<typeof setTimeout> | undefined;
  #count = 0;

  get current(): Message | null {
    return this.#current;
  }

  /** Heard beside the message that is shown, and not shown. */
  get quiet(): Words | null {
    return this.#quiet;
  }

  say(text: string, action: Message['action'] = null): void {
    clearTimeout(this.#timer);
    this.#current = { key: ++this.#count, text, action };
    this.#timer = setTimeout(() => this.dismiss(), action ? STAY_WITH_ACTION : STAY);
  }

  /** For what the screen shows anyway: how many were found, what a filter left. The newest is what counts. */
  sayQuietly(text: string): void {
    clearTimeout(this.#quietTimer);
    this.#quiet = { key: ++this.#count, text };
    this.#quietTimer = setTimeout(() => (this.#quiet = null), STAY);
  }

  dismiss(): void {
    clearTimeout(this.#timer);
    this.#current = null;
  }
}
