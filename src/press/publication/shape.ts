/** What a value of `offprint.json` has to be. `wrong` says what is wrong with a text and how to mend it, or null. */
export type Shape =
  | { readonly kind: 'text'; readonly example: string; readonly wrong: (text: string) => string | null }
  | { readonly kind: 'count'; readonly most: number; readonly example: number }
  | { readonly kind: 'list'; readonly of: Shape; readonly example: string; readonly least: number }
  | ObjectShape
  | { readonly kind: 'either'; readonly text: Shape; readonly object: Shape };

export interface ObjectShape {
  readonly kind: 'object';
  readonly example: string;
  readonly keys: Readonly<Record<string, Shape>>;
  readonly needed: readonly string[];
}

const free = (example: string): Shape => ({ kind: 'text', example, wrong: () => null });

const said = (example: string): Shape =>
  matching(/\S/, example, () => 'says nothing; write something or remove the key');

function matching(pattern: RegExp, example: string, wrong: (text: string) => string): Shape {
  return {
    kind: 'text',
    example,
    wrong: (text) => (pattern.test(text) ? null : `${wrong(text)}, such as ${JSON.stringify(example)}`),
  };
}

const list = (of: Shape, example: string, least = 0): Shape => ({ kind: 'list', of, example, least });

const record = (keys: ObjectShape['keys'], needed: readonly string[], example: string): ObjectShape => ({
  kind: 'object',
  keys,
  needed,
  example,
});

function url(pattern: RegExp, kind: string, example: string): Shape {
  return {
    kind: 'text',
    example,
    wrong: (text) =>
      pattern.test(text) && (!/^https?:/i.test(text) || URL.canParse(text))
        ? null
        : `“${text.slice(0, 80)}” is no ${kind}; write it like ${JSON.stringify(example)}`,
  };
}

const web = (example: string) => url(/^https?:\/\/[^\s/]\S*$/i, 'http(s) link', example);
const link = (example: string) =>
  url(/^(https?:\/\/[^\s/]\S*|mailto:\S+)$/i, 'http(s) or mailto link', example);
/** A link, or the path of a file: whatever has no other scheme. */
const place = (example: string) =>
  url(/^(https?:\/\/[^\s/]\S*|(?![a-z][a-z\d+.-]*:)\s*\S[^]*)$/i, 'http(s) link and no path', example);
/** It is read from beside the publication file, and never fetched. */
const file = (example: string) =>
  matching(
    /^(?![a-z][a-z\d+.-]*:)\s*\S/i,
    example,
    (text) => `“${text.slice(0, 80)}” is no path of a file; keep it beside this file and write its path`,
  );
const colour = (example: string) =>
  matching(
    /^#[0-9a-f]{6}$/i,
    example,
    (text) => `“${text.slice(0, 40)}” is no colour; write # and six digits`,
  );
/** Only tags that `Intl` takes: it throws on others. */
const language = matching(
  /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-([a-z\d]{5,8}|\d[a-z\d]{3}))?$/i,
  'en-GB',
  (text) => `“${text.slice(0, 40)}” is no language tag (BCP 47); write one`,
);
const slug = matching(
  /^[\p{L}\p{N}\p{M}]+(-[\p{L}\p{N}\p{M}]+)*$/u,
  'maps-borders',
  (text) => `“${text.slice(0, 40)}” cannot stand in a URL; write letters, digits and single hyphens`,
);

const call = record(
  {
    title: said('Letters'),
    text: free('One a week.'),
    label: said('Subscribe'),
    url: link('mailto:us@m.example'),
  },
  ['title', 'label', 'url'],
  '{ "title": "Letters", "label": "Subscribe", "url": "mailto:us@magazine.example" }',
);
const feed = place('https://magazine.example/feed.xml');

/** `offprint.json`; docs/publication-file.md explains the keys, public/offprint.schema.json tells editors. */
export const PUBLICATION: ObjectShape = record(
  {
    name: said('The Envoy'),
    shortName: said('Envoy'),
    description: free('How nations talk to each other.'),
    language,
    feed,
    feeds: list(
      {
        kind: 'either',
        text: feed,
        object: record({ url: feed, section: said('Analysis') }, ['url'], '{ "url": "https://…" }'),
      },
      '["https://magazine.example/feed.xml"]',
      1,
    ),
    homePage: link('https://magazine.example/'),
    siteUrl: web('https://read.magazine.example/'),
    logo: file('logo.svg'),
    offline: record({ articles: { kind: 'count', most: 2000, example: 200 } }, [], '{ "articles": 200 }'),
    colours: record(
      { accent: colour('#8f2a1e'), paper: colour('#fbfaf7'), ink: colour('#1b1a17') },
      [],
      '{ "accent": "#8f2a1e" }',
    ),
    sections: list(
      record({ name: said('Analysis'), slug, colour: colour('#2f5d62') }, ['name'], '{ "name": "Analysis" }'),
      '[{ "name": "Analysis" }]',
    ),
    follow: list(
      record(
        { name: said('RSS'), url: link('https://magazine.example/rss') },
        ['name', 'url'],
        '{ "name": …, "url": … }',
      ),
      '[{ "name": "RSS", "url": "https://magazine.example/feed.xml" }]',
    ),
    newsletter: call,
    calls: list(call, `[${call.example}]`),
    privacy: free('We keep nothing.'),
  },
  ['name'],
  '{ "name": "The Envoy", "feed": "feed.json" }',
);
