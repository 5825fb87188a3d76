/// <reference lib="webworker" />
import { isGenuine } from './genuine.ts';

declare const self: ServiceWorkerGlobalScope;

/** The catalogue that a reader has chosen; the magazine's own is among the app's files. */
const name = () => `offprint-languages-${self.registration.scope}`;
const CATALOGUE = /\/assets\/([a-z]{2})(\d-\w+\.js)$/;

export const isCatalogue = (url: string) => CATALOGUE.test(url);

/** A part of a catalogue: kept once it was wanted. */
export async function catalogue(url: string): Promise<Response> {
  const cache = await caches.open(name());
  const kept = await cache.match(url);
  if (kept) return kept;
  const answer = await fetch(url);
  if (answer.ok && (await isGenuine(url, answer))) await cache.put(url, answer.clone());
  return answer;
}

/**
 * While a new version installs: its catalogue of the language in use, or a reader who goes offline then would find another
 * one. Rejects without a network: the version comes another time. `own` are the version's files.
 */
export async function takeLanguages(own: readonly string[]): Promise<void> {
  const kept = await (await caches.open(name())).keys();
  const codes = new Set(kept.flatMap(({ url }) => CATALOGUE.exec(url)?.[1] ?? []));
  for (const path of own.filter((one) => isCatalogue(`/${one}`)))
    for (const code of codes)
      await catalogue(new URL(path.replace(/[a-z]{2}(?=\d-\w+\.js$)/, code), self.registration.scope).href);
}

/** Lets go of every language but this one; '' for all. */
export async function keepLanguage(code: string): Promise<void> {
  const cache = await caches.open(name());
  for (const { url } of await cache.keys()) if (CATALOGUE.exec(url)?.[1] !== code) await cache.delete(url);
}

/** When a version takes over and no tab is open: the catalogues of the one before. */
export async function dropLanguages(own: readonly string[]): Promise<void> {
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const ends = own.flatMap((path) => CATALOGUE.exec(`/${path}`)?.[2] ?? []);
  if (tabs.length > 0) return;
  const cache = await caches.open(name());
  for (const { url } of await cache.keys())
    if (!ends.some((end) => url.endsWith(end))) await cache.delete(url);
}
