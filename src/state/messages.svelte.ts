/** What screen readers hear: a new key is heard anew. */
interface Words {
  readonly key: number;
  readonly text: string;
}

export interface Message extends Words {
  readonly action: { readonly label: string; run(): void } | null;
}

/** Milliseconds for which what is only heard stays. */
const STAY = 5000;

/**
 * What the app says at the bottom of the screen, one message at a time. It is also what screen readers hear. How long a message is
 * shown is the affair of who shows it (ui/Toast).
 */
export class Messages {
  #current = $state.raw<Message | null>(null);
  #quiet = $state.raw<Words | null>(null);
  #quietTimer: ReturnType<typeof setTimeout> | undefined;
  #count = 0;

  get current(): Message | null {
    return this.#current;
  }

  /** Heard beside the message that is shown, and not shown. */
  get quiet(): Words | null {
    return this.#quiet;
  }

  /** Returns its key, by which `current` tells whether it is still this one. */
  say(text: string, action: Message['action'] = null): number {
    if (this.#quiet?.text === text) this.#quiet = null; // heard once
    this.#current = { key: ++this.#count, text, action };
    return this.#count;
  }

  /** For what the screen shows anyway: how many were found, what a filter left. The newest is what counts. */
  sayQuietly(text: string): void {
    clearTimeout(this.#quietTimer);
    this.#quiet = { key: ++this.#count, text };
    this.#quietTimer = setTimeout(() => (this.#quiet = null), STAY);
  }

  dismiss(): void {
    this.#current = null;
  }
}
