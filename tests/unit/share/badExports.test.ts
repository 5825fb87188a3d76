import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { Store } from '../../../src/db/open.ts';
import { ReaderError } from '../../../src/model/errors.ts';
import { readExport } from '../../../src/share/readExport.ts';
import { exportAll } from '../../../src/sync/export.ts';
import { importFile } from '../../../src/sync/import.ts';
import { useBrowser } from '../support/browser.ts';
import { FakeCaches } from '../support/caches.ts';
import '../support/database.ts';
import { archive, holdings, illustrated, MAGAZINE, OPTIONS, shelve } from '../support/exports.ts';

const browser = useBrowser();
const NOTHING = { marks: [], articles: [], inventory: [], copies: [] };
let good: Uint8Array<ArrayBuffer>;
let original: Awaited<ReturnType<typeof holdings>>;

/** What the document of a good export says, for tests to spoil. */
interface Document {
  _offprint: Record<string, unknown> & { marks: Record<string, unknown>[] };
  items: (Record<string, unknown> & { _offprint: Record<string, unknown> })[];
}

beforeEach(async () => {
  const store = new Store();
  await shelve(store, [illustrated('a'), illustrated('b')]);
  original = await holdings(store);
  good = new Uint8Array(await (await exportAll(store, OPTIONS)).archive.arrayBuffer());
  emptyDevice();
});

function emptyDevice(): void {
  globalThis.indexedDB = new IDBFactory();
  browser.caches = new FakeCaches();
  Object.assign(globalThis, { caches: browser.caches });
}

const take = (file: Blob) => importFile(new Store(), file, { magazine: MAGAZINE });

/** The import is refused for this reason, with nothing written: neither row nor picture. */
async function expectRefused(file: Blob, code: ReaderError['code']): Promise<void> {
  await expect(take(file)).rejects.toHaveProperty('code', code);
  expect(await holdings(new Store())).toEqual(NOTHING);
  expect(browser.caches.urls).toEqual([]);
}

/** The good archive with its document changed, its files as they are. */
function spoilt(change: (document: Document) => void): Blob {
  const files = unzipSync(good);
  const document = JSON.parse(new TextDecoder().decode(files['feed.json'])) as Document; // made above
  change(document);
  return archive({ ...files, 'feed.json': JSON.stringify(document) });
}

describe('a file that is no export', () => {
  it.each([
    ['empty', new Blob([])],
    ['a picture', new Blob([new Uint8Array(5000).fill(137)])],
    ['a zip of something else', archive({ 'letter.txt': 'Dear sir' })],
    ['a zip with a feed that is not JSON', archive({ 'feed.json': '<html>' })],
    ['a zip with any JSON Feed', archive({ 'feed.json': '{"version":"x","items":[]}' })],
    ['a zip with a list', archive({ 'feed.json': '[]' })],
    ['a zip with bytes that are no text', archive({ 'feed.json': new Uint8Array([123, 255, 254]) })],
    ['JSON nested without end', archive({ 'feed.json': '['.repeat(200_000) + ']'.repeat(200_000) })],
  ])('%s is refused whole', (_what, file) => expectRefused(file, 'not-export'));

  it('made by a newer version says so', () =>
    expectRefused(
      spoilt(({ _offprint }) => (_offprint['export'] = 2)),
      'newer-export',
    ));
});

describe('a damaged export', () => {
  it('cut anywhere is refused whole', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 4, max: good.length - 1 }), (length) =>
        expectRefused(new Blob([good.subarray(0, length)]), 'broken-export'),
      ),
      { numRuns: 60 },
    ));

  it('with any byte changed is refused whole, or brings back exactly what was in it', () =>
    fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        emptyDevice();
        const bytes = good.slice();
        bytes[at] = (bytes[at] ?? 0) ^ by;
        const outcome = await take(new Blob([bytes])).catch((thrown: unknown) => thrown);
        const left = await holdings(new Store());
        if (outcome instanceof Error) {
          expect(outcome).toBeInstanceOf(ReaderError);
          expect(left).toEqual(NOTHING);
        } else expect(left).toEqual(original);
      }),
      { numRuns: 300 },
    ));

  it('that lacks a picture it names is refused whole', () => {
    const files = Object.entries(unzipSync(good)).filter(([name]) => name !== 'files/3.webp');
    return expectRefused(archive(Object.fromEntries(files)), 'broken-export');
  });
});

describe('a hostile export', () => {
  it.each(['../feed.json', 'files/../../x', '/etc/passwd', 'files\\x', 'C:x', './x', 'files//x', 'a\0b'])(
    'with a file named %j is refused whole',
    (name) => expectRefused(archive({ ...unzipSync(good), [name]: 'x' }), 'not-export'),
  );

  it('that states a small size and unpacks to a large one is stopped at the first of it', () => {
    const bomb = zipSync({ 'feed.json': new Uint8Array(50_000_000) }, { level: 9 });
    return expectRefused(new Blob([restated(bomb, 1000)]), 'broken-export');
  });

  it('that states more than an export can hold is not unpacked', async () => {
    const bomb = zipSync({ 'feed.json': new Uint8Array(1000) });
    await expectRefused(new Blob([restated(bomb, 4_000_000_000)]), 'huge-export');
    const one = zipSync({ 'files/1.webp': new Uint8Array(1000) });
    await expectRefused(new Blob([restated(one, 400_000_000)]), 'huge-export');
    const many = Array.from({ length: 50_001 }, (_, i) => [`files/${i}`, new Uint8Array(0)]);
    const crowd = zipSync(Object.fromEntries(many) as Record<string, Uint8Array>, { level: 0 });
    await expectRefused(new Blob([crowd as Uint8Array<ArrayBuffer>]), 'huge-export');
  });

  const SPOILT: Record<string, (document: Document) => void> = {
    'a mark with a prototype': ({ _offprint }) =>
      Object.defineProperty(_offprint.marks[0], '__proto__', { value: { savedAt: 1 }, enumerable: true }),
    'a mark of a wrong kind': ({ _offprint }) => (_offprint.marks[0] = { id: 'a', savedAt: 'yesterday' }),
    'a mark without a name': ({ _offprint }) => (_offprint.marks[0] = { savedAt: 1 }),
    'a mark at minus infinity': ({ _offprint }) => (_offprint.marks[0] = { id: 'a', readAt: -1e308 * 10 }),
    'a mark as long as a book': ({ _offprint }) => (_offprint.marks[0] = { id: 'a', note: 'x'.repeat(2e5) }),
    'a mark nested without end': ({ _offprint }) =>
      (_offprint.marks[0] = { id: 'a', place: JSON.parse('['.repeat(500) + ']'.repeat(500)) as unknown }),
    'one mark twice': ({ _offprint }) => _offprint.marks.push({ ..._offprint.marks[0] }),
    'one article twice': ({ items }) => items.push(items[0] ?? items[1] ?? never()),
    'a setting that is no text': ({ _offprint }) => (_offprint['settings'] = { theme: 7 }),
    'a setting with a prototype': ({ _offprint }) =>
      (_offprint['settings'] = JSON.parse('{"__proto__":"x"}') as unknown),
    'an address that is a script': ({ items }) => set(items, 'header', 'url', 'javascript:alert(1)'),
    'a picture from a script': ({ items }) => set(items, 'header', 'pictures', ['data:image/png,x']),
    'an id that is a path': ({ items }) => set(items, 'header', 'id', '../a'),
    'a date that is none': ({ items }) => set(items, 'header', 'orderAt', null),
    'a base that is a file': ({ items }) => set(items, 'body', 'base', 'file:///etc/'),
    'a page in place of a picture': ({ items }) => file(items, { type: 'text/html' }),
    'a picture of somebody else': ({ items }) => file(items, { url: 'https://reader.example/icons/x.png' }),
    'a file outside its folder': ({ items }) => file(items, { file: 'feed.json' }),
    'an earlier text of no moment': ({ items }) => (first(items)['earlier'] = [earlier({ until: 'once' })]),
    'an earlier text from a script': ({ items }) =>
      (first(items)['earlier'] = [earlier({ base: 'javascript:alert(1)' })]),
    'more earlier texts than are kept': ({ items }) =>
      (first(items)['earlier'] = Array.from({ length: 6 }, () => earlier({}))),
    'swaps past the text': ({ items }) => (first(items)['swaps'] = [{ at: 9, length: 1e6, was: '' }]),
  };
  it.each(Object.keys(SPOILT))('with %s is refused whole', (what) =>
    expectRefused(spoilt(SPOILT[what] ?? never()), 'not-export'),
  );

  it('with any value in any place is refused by a named reason, or read', async () => {
    const text = new TextDecoder().decode(unzipSync(good)['feed.json']);
    const places = pathsIn(JSON.parse(text));
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (path, value) => {
        const document: unknown = JSON.parse(text);
        put(document, path, value);
        try {
          readExport(JSON.stringify(document));
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(ReaderError);
          expect(['not-export', 'newer-export']).toContain((thrown as ReaderError).code);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

const earlier = (change: Record<string, unknown>) => ({
  headline: 'Was',
  dek: '',
  html: '<p>Was</p>',
  base: '',
  until: 1,
  ...change,
});

const first = (items: Document['items']) => (items[0] ?? never())._offprint;

function set(items: Document['items'], part: 'header' | 'body', key: string, value: unknown): void {
  (first(items)[part] as Record<string, unknown>)[key] = value;
}

function file(items: Document['items'], change: Record<string, string>): void {
  Object.assign((first(items)['files'] as object[])[0] ?? never(), change);
}

/** The zip with another size in its directory's first entry. */
function restated(zip: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(zip);
  const view = new DataView(bytes.buffer);
  const directory = view.getUint32(bytes.length - 6, true);
  view.setUint32(directory + 24, size, true);
  return bytes;
}

function pathsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, entry]) => pathsIn(entry, [...path, key]))].filter(
    ({ length }) => length > 0,
  );
}

function put(document: unknown, path: readonly string[], value: unknown): void {
  let at = document as Record<string, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[path.at(-1) ?? never()] = value;
}

function never(): never {
  throw new Error('the good export is not as this test knows it');
}
