import { speak, type Part } from './texts.ts';

/** The build puts a hash of all catalogues here. */
const VERSION = 'version of the catalogues';

const parts: Promise<void>[] = [];

/** Takes one part of the catalogue of the page's language: 0 is what the first page needs, 1 an article, 2 a list, 3 the rest. */
export function takePart(number: number): Promise<void> {
  const { lang } = document.documentElement;
  return (parts[number] ??= import(/* @vite-ignore */ `./${lang.slice(0, 2)}${number}-${VERSION}.js`).then(
    (part: Part) => speak(part),
    (error: unknown) => {
      Reflect.deleteProperty(parts, number); // there may be a network later
      throw error;
    },
  ));
}

/** What the first page needs. A chosen language that cannot be had gives way to the page's own. */
export function takeFirst(): Promise<void> {
  return takePart(0).catch((error: unknown) => {
    const root = document.documentElement;
    const { afresh } = root.dataset;
    if (!afresh || root.lang === afresh) throw error;
    root.lang = afresh;
    root.removeAttribute('dir');
    return takePart(0);
  });
}

/** What comes later, with the texts in it. The build calls it around every import of a chunk that has any (press/languages). */
export async function withTexts<T>(upTo: number, chunk: Promise<T>): Promise<T> {
  await Promise.all([chunk, ...[1, 2, 3].slice(0, upTo).map(takePart)]);
  return chunk;
}
