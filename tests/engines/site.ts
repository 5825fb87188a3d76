import { onTestFinished } from 'vitest';
import { demoItems } from '../support/feed.ts';
import { startSite, type TestSite } from '../support/site.ts';
import { goTo, heading, says } from './places.ts';
import type { Reader } from './reader.ts';

/** The built site at an origin where nobody has been: every test begins with an empty device. */
export async function site(): Promise<TestSite> {
  const served = await startSite();
  onTestFinished(() => served.stop());
  return served;
}

const PICTURES = new Set(
  demoItems().flatMap(({ image, content_html }) => [
    ...(image === undefined ? [] : [image]),
    ...[...content_html.matchAll(/<img[^>]*\ssrc="([^"]+)"/g)].map(([, src]) => src),
  ]),
).size;

/** A first visit to the demo edition, until all of it and the app itself are on the device. */
export async function stockShelves(reader: Reader, url: string): Promise<void> {
  await reader.open(url);
  await reader.sees(heading('Latest'));
  await goTo(reader, 'Offline');
  await reader.sees(says(`${demoItems().length} articles with their text`));
  await reader.sees(says(`${PICTURES} pictures,`));
  await reader.isKept();
}

/** The list of everything, with the first visit's refresh behind it. */
export async function openLatest(reader: Reader, { url }: TestSite): Promise<void> {
  await reader.open(`${url}/latest`);
  await reader.sees({ role: 'button', name: { pattern: '^Updated just now' } });
}
