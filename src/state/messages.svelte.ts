export interface Message {
  readonly key: number;
  readonly text: string;
  /** Heard by screen readers, not shown: it tells what is plain to see. */
  readonly quiet: boolean;
  readonly action: { readonly label: string; run(): void } | null;
}

/** Milliseconds a message stays; one that offers something to press stays longer. */
const STAY = 5000;
const STAY_WITH_ACTION = 10_000;

/** What the app says at the bottom of the screen, one message at a time. It is also what screen readers hear. */
export class Messages {
  #current = $state.raw<Message | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #count = 0;

  get current(): Message | null {
    return this.#current;
  }

  say(text: string, action: Message['action'] = null): void {
    this.#put({ text, action, quiet: false });
  }

  /** For what the screen shows anyway: how many were found, what a filter left. */
  sayQuietly(text: string): void {
    if (!this.#current || this.#current.quiet) this.#put({ text, action: null, quiet: true });
  }

  #put({ text, action, quiet }: Omit<Message, 'key'>): void {
    clearTimeout(this.#timer);
    this.#current = { key: ++this.#count, text, action, quiet };
    this.#timer = setTimeout(() => this.dismiss(), action ? STAY_WITH_ACTION : STAY);
  }

  dismiss(): void {
    clearTimeout(this.#timer);
    this.#current = null;
  }
}
