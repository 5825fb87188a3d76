/** What one tab tells the others. Marks and articles are read again from the store, never sent. */
export type News =
  | { readonly kind: 'articles'; readonly added: readonly string[] }
  | { readonly kind: 'mark'; readonly id: string }
  | { readonly kind: 'forgotten' }
  /** That tab begins to sound. */
  | { readonly kind: 'sound' };

export interface Announcer {
  tell(news: News): void;
  /** Called with what other tabs tell; never with this tab's own. */
  onNews: (news: News) => void;
}

export function createAnnouncer(): Announcer {
  const announcer: Announcer = { tell: () => {}, onNews: () => {} };
  if (!('BroadcastChannel' in globalThis)) return announcer; // announceByStorage comes a moment later
  const channel = new BroadcastChannel('offprint');
  announcer.tell = (news) => channel.postMessage(news);
  channel.onmessage = (event: MessageEvent<News>) => announcer.onNews(event.data);
  return announcer;
}
