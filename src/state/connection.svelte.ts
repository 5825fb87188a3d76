/** Whether there is a network: what the device says at first, which is only a hint, then what a refresh finds (`recover`). */
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

  set online(online) {
    this.#online = online;
  }
}
