// Brings src/languages/*.po up to date with the texts of the sources. What is translated stays; what stands in no source any
// more goes. `npm run texts`.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import PO from 'pofile';
import type { Language } from '../src/model/language.ts';
import { LANGUAGES } from '../src/model/languages.ts';
import { fileOf, keyOf, openFile, pluralsOf } from '../src/press/languages/catalogue.ts';
import { readSources, type Entry } from '../src/press/languages/sources.ts';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const PLURALS: Readonly<Record<string, string>> = {
  fr: 'nplurals=2; plural=(n > 1);',
  pt: 'nplurals=2; plural=(n > 1);',
  ar: 'nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 && n%100<=99 ? 4 : 5);',
  zh: 'nplurals=1; plural=(0);',
  ja: 'nplurals=1; plural=(0);',
};

const { texts } = await readSources(root);
for (const language of LANGUAGES) {
  const before = openFile(root, language);
  const known = new Map(before.items.map((item) => [keyOf(item), item]));
  const plurals = before.headers['Plural-Forms'] || PLURALS[language.code] || 'nplurals=2; plural=(n != 1);';
  const after = new PO();
  after.headers = {
    Language: language.code,
    'Plural-Forms': plurals,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': '8bit',
  };
  after.items = texts.map((entry) => itemOf(entry, language, known.get(entry.key), pluralsOf(plurals).forms));
  writeFileSync(fileOf(root, language), `${after.toString().trim()}\n`);
}
console.log(`${texts.length} texts in ${LANGUAGES.length} languages.`);

function itemOf(
  { forms, context, uses, group }: Entry,
  { code }: Language,
  known: PO['items'][number] | undefined,
  nplurals: number,
) {
  // Its type leaves out what its code and documentation have.
  const item = new (PO.Item as unknown as new (options: { nplurals: number }) => PO['items'][number])({
    nplurals,
  });
  const [id = '', plural] = forms;
  item.msgid = id;
  if (plural !== undefined) item.msgid_plural = plural;
  if (context) item.msgctxt = context;
  item.msgstr = code === 'en' ? [...forms] : (known?.msgstr ?? []);
  item.flags = known?.flags ?? {};
  item.comments = known?.comments ?? [];
  item.references = [...new Set(uses.map(({ file }) => file))];
  const values = [...new Set(uses.flatMap((use) => use.values.map((value, i) => `{${i}}: ${value}`)))];
  item.extractedComments = [...values, ...(group === 0 ? ['On the first page: as short as it may be.'] : [])];
  return item;
}
