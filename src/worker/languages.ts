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
  for (const code of codes) await takeWhole(own, code);
}

/** Keeps this language whole, also what no page has asked for yet, and lets go of every other; '' for all. */
export async function keepLanguage(own: readonly string[], code: string): Promise<void> {
  const cache = await caches.open(name());
  for (const { url } of await cache.keys()) if (CATALOGUE.exec(url)?.[1] !== code) await cache.delete(url);
  if (code !== '') await takeWhole(own, code);
}

async function takeWhole(own: readonly string[], code: string): Promise<void> {
  for (const path of own.filter((one) => isCatalogue(`/${one}`))) {
    const other = path.replace(/[a-z]{2}(?=\d-\w+\.js$)/, code);
    if (other !== path) await catalogue(new URL(other, self.registration.scope).href);
  }
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
