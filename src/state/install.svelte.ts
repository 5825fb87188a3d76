/** Not in TypeScript's DOM: Chromium's own (https://developer.mozilla.org/docs/Web/API/BeforeInstallPromptEvent). */
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

/** Whether and how the reader can be installed here. */
export class Install {
  #offer = $state.raw<InstallPrompt | null>(null);
  #standalone = false;

  listen(): void {
    this.#standalone = matchMedia('(display-mode: standalone)').matches;
    addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault(); // our own button offers it, where the reader looks for it
      this.#offer = event as InstallPrompt; // the event of that name is one
    });
    addEventListener('appinstalled', () => (this.#offer = null));
  }

  /** `button`: the browser offers it; `installed`; null where it says nothing. */
  get way(): 'button' | 'installed' | null {
    if (this.#standalone) return 'installed';
    return this.#offer && 'button';
  }

  async ask(): Promise<void> {
    await this.#offer?.prompt();
    this.#offer = null; // a prompt can be shown once
  }
}
