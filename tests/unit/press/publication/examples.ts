const least = { name: 'The Envoy', feed: 'feed.json' };
const box = { title: 't', label: 'l', url: 'https://m.example/' };
const sections = (...given: unknown[]) => ({ ...least, sections: given });
const feeds = (...given: unknown[]) => ({ name: 'n', feeds: given });

/** Publications that have no mistake, each with what it is an example of. */
export const GOOD: readonly (readonly [string, unknown])[] = [
  ['the least', least],
  ['keys of others', { ...least, _mine: 1, $schema: 'x', future: [] }],
  ['a feed elsewhere', { name: 'n', feed: 'https://m.example/feed.xml' }],
  ['a feed by path', { name: 'n', feed: '../feeds/my feed.json' }],
  ['several feeds', feeds('https://m.example/a', { url: 'b.xml', section: 'Maps' }, { url: 'c.xml' })],
  ['a language with script and region', { ...least, language: 'zh-Hant-TW' }],
  ['a language with a variant', { ...least, language: 'de-CH-1996' }],
  ['a mail link', { ...least, homePage: 'mailto:us@m.example' }],
  ['a place to stand', { ...least, siteUrl: 'HTTPS://m.example/read' }],
  ['a logo', { ...least, logo: 'art/logo.svg' }],
  ['no pictures offline', { ...least, offline: { articles: 0 } }],
  ['an empty rule', { ...least, offline: {} }],
  ['colours', { ...least, colours: { accent: '#8F2A1E', paper: '#ffffff', ink: '#000000' } }],
  ['sections', sections({ name: 'A & B', slug: 'a', colour: '#112233' }, { name: '地図' })],
  ['a section that only has a slug', sections({ name: '→', slug: 'next' })],
  ['links', { ...least, follow: [{ name: 'RSS', url: 'https://m.example/rss' }] }],
  ['boxes', { ...least, newsletter: box, calls: [box, { ...box, text: '' }], privacy: '' }],
];

/** Publications with one mistake: of what, and the key that the message must name. */
export const BAD: readonly (readonly [string, unknown, string])[] = [
  ['a number', 7, ''],
  ['null', null, ''],
  ['a list', [], ''],
  ['no name', { feed: 'f' }, 'name'],
  ['an empty name', { ...least, name: ' ' }, 'name'],
  ['a name that is null', { ...least, name: null }, 'name'],
  ['no feed', { name: 'n' }, 'feed'],
  ['feed and feeds', { ...least, feeds: ['a.xml'] }, 'feeds'],
  ['no entry in feeds', feeds(), 'feeds'],
  ['a feed that runs', { name: 'n', feed: 'javascript:1' }, 'feed'],
  ['a blank feed', { name: 'n', feed: ' ' }, 'feed'],
  ['an entry that is a number', feeds('a.xml', 7), 'feeds[1]'],
  ['an entry without a URL', feeds({ section: 'A' }), 'feeds[0].url'],
  ['an entry with a strange section', feeds({ url: 'a', section: 7 }), 'feeds[0].section'],
  ['a language that is a word', { ...least, language: 'English (UK)' }, 'language'],
  ['a home page that is relative', { ...least, homePage: '/' }, 'homePage'],
  ['a site that is a mail address', { ...least, siteUrl: 'mailto:us@m.example' }, 'siteUrl'],
  ['a logo elsewhere', { ...least, logo: 'https://m.example/logo.svg' }, 'logo'],
  ['a logo in data', { ...least, logo: 'data:image/png;base64,AA' }, 'logo'],
  ['a part of an article offline', { ...least, offline: { articles: 1.5 } }, 'offline.articles'],
  ['too many articles offline', { ...least, offline: { articles: 2001 } }, 'offline.articles'],
  ['colours that are a text', { ...least, colours: 'red' }, 'colours'],
  ['a colour by name', { ...least, colours: { accent: 'red' } }, 'colours.accent'],
  ['a colour with alpha', { ...least, colours: { paper: '#ffffffff' } }, 'colours.paper'],
  ['sections that are an object', { ...least, sections: {} }, 'sections'],
  ['a section that is a text', sections({ name: 'A' }, 'B'), 'sections[1]'],
  ['a section without a name', sections({ name: 'A' }, {}), 'sections[1].name'],
  ['a section without a letter', sections({ name: '→' }), 'sections[0].slug'],
  ['a slug with a slash', sections({ name: 'A', slug: 'a/b' }), 'sections[0].slug'],
  ['a section colour that is none', sections({ name: 'A', colour: 'red' }), 'sections[0].colour'],
  ['a link without an address', { ...least, follow: [{ name: 'A' }] }, 'follow[0].url'],
  ['a link that runs', { ...least, follow: [{ name: 'A', url: 'javascript:1' }] }, 'follow[0].url'],
  ['a newsletter that is a text', { ...least, newsletter: 'join' }, 'newsletter'],
  ['a box without a label', { ...least, calls: [{ title: 't', url: box.url }] }, 'calls[0].label'],
  ['a privacy text that is a list', { ...least, privacy: [] }, 'privacy'],
];

/** What one key cannot tell, and so no schema either. */
export const CLASHING: readonly (readonly [string, unknown, string])[] = [
  ['one slug for two', sections({ name: 'Maps' }, { name: 'maps!' }), 'sections[1].slug'],
  ['ink like paper', { ...least, colours: { paper: '#eeeeee', ink: '#cccccc' } }, 'colours.ink'],
  ['dark paper under our ink', { ...least, colours: { paper: '#333333' } }, 'colours.ink'],
  ['a host that is none', { ...least, siteUrl: 'https://[/' }, 'siteUrl'],
];
