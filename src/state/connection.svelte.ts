/** Whether the device says that it has a network. Only a hint: a refresh that fails says more. */
export class Connection {
  #online = $state.raw(true);

  listen(): void {
    this.#online = navigator.onLine;
    addEventListener('online', () => (this.#online = true));
    addEventListener('offline', () => (this.#online = false));
  }

  get online() {
    return this.#online;
  }
}
