import { deep, item, json, type HostileFeed } from './hostileFeed.ts';

/** One article with such a body. */
const html = (name: string, content_html: string): HostileFeed => ({
  name,
  body: json(item(name, { content_html: `<p>Before.</p>${content_html}` })),
  ends: 1,
});

/** Titles, names, dates and addresses. */
export const TEXTS: readonly HostileFeed[] = [
  {
    name: 'signs that turn lines',
    body: json(
      item(1, { title: 'Lamp \u202egpj.exe', authors: [{ name: '\u2067Ada\u202e' }], tags: ['\u202dOil'] }),
      item(2, { title: '\u2066\u2068\u202b', summary: 'Of \u202e oil' }),
    ),
    ends: 2,
  },
  {
    name: 'signs of which nothing is seen',
    body: json(item(1, { title: '\u200b\u2060\ufeff', authors: [{ name: '\u3164' }], tags: ['\u00ad'] })),
    ends: 1,
  },
  {
    name: 'letters that look like others',
    body: json(item(1, { tags: ['Oil'] }), item(2, { tags: ['Оil'] }), item('а'), item('a')),
    ends: 4,
  },
  {
    name: 'markup in every text',
    body: json(
      item(1, {
        title: '<img src=x onerror=alert(1)>',
        authors: ['<b>Ada'],
        tags: ['<script>'],
        summary: '</p></div>',
      }),
    ),
    ends: 1,
  },
  {
    name: 'dates at the ends of time',
    body: json(
      ...[
        '-271821-04-20T00:00:00Z',
        '+275760-09-13T00:00:00Z',
        '0000-00-00',
        '9999-12-31',
        '2026-02-31',
        '1e999',
      ].map((date_published, i) => item(i, { date_published, date_modified: date_published })),
    ),
    ends: 6,
  },
  {
    name: 'addresses that lead nowhere good',
    body: json(
      item(1, { url: 'javascript:alert(1)', external_url: 'data:text/html,x', image: 'file:///etc/hosts' }),
      item(2, { url: 'http://[', attachments: [{ url: 'javascript:1', mime_type: 'audio/mpeg' }] }),
      item(3, { url: `https://e.example/${'x'.repeat(1e5)}` }),
    ),
    ends: 3,
  },
  {
    name: 'attachments twice, under a turned name',
    body: json(
      item(1, {
        attachments: [1, 2].map(() => ({
          url: 'https://e.example/%E2%80%AE3pm.exe',
          mime_type: 'application/pdf',
        })),
      }),
    ),
    ends: 1,
  },
  {
    name: 'a wrong kind at every key',
    body: `{"title":[],"authors":3,"language":{},"hubs":"x","next_url":[1],"items":[{"id":1,"title":{},"content_html":[],"url":false,"tags":{"0":"a"},"authors":"Ada","attachments":[null,3],"date_published":{},"_offprint":[]},{"id":2,"title":${deep(10_000)}}]}`,
    ends: 2,
  },
];

export const BODIES: readonly HostileFeed[] = [
  html(
    'scripts',
    '<script>document.title = 1</script><img src=x onerror="document.title=1"><svg onload=alert(1)>',
  ),
  html(
    'styles',
    '<style>* { display: none }</style><div style="position:fixed;inset:0;z-index:9">Over it all</div>',
  ),
  html('never closed', '<table><tr><td><b><i><a href="#x"><blockquote><!-- '),
  html('closed too often', '</p></div></article></main></body></html><p>Still here.</p>'),
  html(
    'ids and names of the page',
    '<a name="body" id="app">x</a><img name="getElementById"><form id="location"><input name="href">',
  ),
  html('elements 10,000 deep', '<div>'.repeat(10_000)),
  html('60,000 comments in a heading', `<h1>${'x<!---->'.repeat(60_000)}`),
  html('10,000 attributes', `<p ${Array.from({ length: 10_000 }, (_, i) => `a${i}`).join(' ')}>After.`),
  html(
    'frames and a form',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe><form action="//e.example"><button>Go</button></form>',
  ),
  html('one that counts its readers', '<img src="https://count.example/p.gif" width=1 height=1>'),
  html('a word without an end', 'w'.repeat(100_000)),
];
