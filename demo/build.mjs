// Makes the demo edition's feed out of demo/articles: `npm run demo`. The newest 24 articles are the first page, the
// rest stands behind `next_url`. The results are committed; `npm run demo -- --check` fails when they are out of date.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { parse } from 'yaml';

const HOME = 'https://envoy.example/';
const FIRST_PAGE = 24;
const folder = new URL('./articles/', import.meta.url);
const target = new URL('../public/', import.meta.url);

async function readItem(file) {
  const text = await readFile(new URL(file, folder), 'utf8');
  const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  if (head === undefined) throw new Error(`${file}: no front matter`);
  const about = parse(head);
  const slug = file.replace(/\.html$/, '');
  const date = new Date(about.date);
  const url = `${HOME}${date.getUTCFullYear()}/${String(date.getUTCMonth() + 1).padStart(2, '0')}/${slug}`;
  return {
    id: url,
    url,
    ...(about.external_url && { external_url: about.external_url }),
    ...(about.title && { title: about.title }),
    content_html: body.trim().replaceAll(/(src=")\/(pictures|audio)\//g, '$1$2/'),
    ...(about.dek && { summary: about.dek }),
    ...(about.hero && { image: `pictures/${about.hero.picture}.webp` }),
    date_published: stamp(about.date),
    ...(about.modified && { date_modified: stamp(about.modified) }),
    authors: about.authors.map((name) => ({ name })),
    tags: about.tags,
    ...(about.language && { language: about.language }),
    ...(about.attachments && {
      attachments: about.attachments.map((one) => ({ ...one, url: one.url.replace(/^\//, '') })),
    }),
    _offprint: {
      sections: about.sections,
      ...(about.dek && { dek: about.dek }),
      ...(about.hero && {
        hero: {
          alt: about.hero.alt,
          caption: about.hero.caption,
          credit: about.hero.credit,
          width: 1600,
          height: 1067,
        },
      }),
    },
  };
}

function stamp(value) {
  return new Date(value).toISOString().replace('.000Z', 'Z');
}

function page(items, number, next) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'The Envoy',
    home_page_url: HOME,
    feed_url: `${HOME}feed.json`,
    ...(next && { next_url: next }),
    description: 'How nations talk to each other: diplomacy, treaties, maps, archives, codes and protocol.',
    icon: 'icons/icon-512.png',
    favicon: 'icons/icon-192.png',
    language: 'en',
    // Pictures and sound lie beside the feed, on whatever host serves it, not beside the magazine's own pages.
    _offprint: { about: 'docs/feed-extension.md', base: './', page: number },
    items,
  };
}

const files = (await readdir(folder)).filter((file) => file.endsWith('.html'));
const items = await Promise.all(files.map(readItem));
items.sort((a, b) => (a.date_published < b.date_published ? 1 : -1));
const pages = {
  'feed.json': page(items.slice(0, FIRST_PAGE), 1, 'feed-2.json'),
  'feed-2.json': page(items.slice(FIRST_PAGE), 2),
};
for (const [name, content] of Object.entries(pages)) {
  const text = `${JSON.stringify(content, null, 1)}\n`;
  const file = new URL(name, target);
  if (process.argv.includes('--check')) {
    if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
      console.error(`public/${name} is out of date: run npm run demo`);
      process.exitCode = 1;
    }
  } else {
    await writeFile(file, text);
    console.log(`public/${name}: ${content.items.length} articles, ${text.length} characters`);
  }
}
