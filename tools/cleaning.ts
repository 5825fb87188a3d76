// `npm run cleaning`: what the cleaner keeps and takes of the articles in `../shared/feeds`, for docs/cleaning.md.
// With `--lost` it prints every run of text that is gone.
import { articlesIn } from './cleaning/articles.ts';
import { cleanMarked } from './cleaning/cleaner.ts';
import { compare, nothingYet, type Count } from './cleaning/compare.ts';

const feeds = articlesIn(['json', 'xml'].map((kind) => `../shared/feeds/${kind}`));
const sum = nothingYet();
for (const [file, articles] of feeds) {
  const before = sum.lost.length;
  for (const { html, base } of articles) compare(cleanMarked(html, base), sum);
  if (process.argv.includes('--lost') && sum.lost.length > before)
    console.log(`${file}\n  ${sum.lost.slice(before).join('\n  ')}`);
}

const articles = [...feeds.values()].flat();
console.log(`${feeds.size} files, ${articles.filter(({ html }) => html).length} articles with text`);
for (const what of ['text', 'links', 'footnotes', 'pictures'] as const) console.log(line(what, sum[what]));
console.log('\nElements that went or were replaced');
print([...sum.elements].filter(([, { given, kept }]) => kept < given));
console.log('\nElements put there');
for (const [name, count] of sum.added) console.log(`${name.padEnd(24)} ${count}`);
console.log('\nAttributes of elements that stay: gone or changed');
print([...sum.attributes].filter(([, { given, kept }]) => kept < given));

function print(rows: readonly (readonly [string, Count & { changed?: number }])[]): void {
  const gone = ({ given, kept, changed = 0 }: Count & { changed?: number }) => given - kept - changed;
  for (const [name, count] of rows.toSorted(([, a], [, b]) => gone(b) - gone(a)))
    console.log(
      `${name.padEnd(24)} ${String(count.given).padStart(6)} given ${String(gone(count)).padStart(6)} gone` +
        (count.changed ? ` ${String(count.changed).padStart(6)} changed` : ''),
    );
}

function line(what: string, { given, kept }: Count): string {
  return `${what.padEnd(10)} ${given} given, ${kept} kept: ${given ? ((kept / given) * 100).toFixed(3) : '100'} %`;
}
