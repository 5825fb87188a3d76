/** Not in TypeScript's DOM: Chromium's own (https://developer.mozilla.org/docs/Web/API/BeforeInstallPromptEvent). */
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

/** The browser's offer to install the reader, kept until it is wanted: it is made once, soon after the start. */
export class Install {
  #offer = $state.raw<InstallPrompt | null>(null);

  listen(): void {
    addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault(); // our own button offers it, where the reader looks for it
      this.#offer = event as InstallPrompt; // the event of that name is one
    });
    addEventListener('appinstalled', () => (this.#offer = null));
  }

  get offered() {
    return this.#offer !== null;
  }

  async ask(): Promise<void> {
    await this.#offer?.prompt();
    this.#offer = null; // a prompt can be shown once
  }
}
