import { about, aboutFeed, type Finding } from './finding.ts';
import type { ReportInput } from './input.ts';

/** Bytes. More than this takes a phone seconds to fetch before the first headline shows. */
const LARGE_PAGE = 250_000;
const JSON_TYPES = ['application/feed+json', 'application/json'];
const XML_TYPES = [
  'application/rss+xml',
  'application/atom+xml',
  'application/rdf+xml',
  'application/xml',
  'text/xml',
];

/** How the feed comes from its server. */
export function delivery(input: ReportInput): readonly Finding[] {
  const { address, wire, bytes, cors } = input;
  const online = address.protocol !== 'file:';
  return [
    ...aboutFeed('error', 'no-articles', input.articles.length === 0, {
      title: 'The feed has no article that can be shown',
      why: 'An edition without articles is an empty page.',
      mend: 'Look at the feed in a browser: it may be the wrong one, or cut, or its items have no id, link or title.',
    }),
    ...aboutFeed('warning', 'expired', wire.expired, {
      title: 'The feed says that it has ended (“expired”)',
      why: 'Readers stop asking for news, and new articles reach nobody.',
      mend: 'Remove “expired”, or set it to false, unless the magazine has ended.',
    }),
    ...(online ? typed(input) : []),
    ...aboutFeed('warning', 'large-page', bytes > LARGE_PAGE && wire.nextUrl === undefined, {
      title: `The feed is one page of ${kilobytes(bytes)}`,
      why: 'A phone fetches all of it before the first headline of a first visit shows, and again at every change.',
      mend: 'Put the newest 20 to 30 articles on the first page and link the next one with next_url.',
    }),
    ...aboutFeed('hint', 'cors', online && cors?.trim() !== '*', {
      title: 'Browsers may not read this feed from another site',
      why: 'Without the header Access-Control-Allow-Origin, only pages of the feed’s own site may fetch it.',
      mend: 'Press it: an edition brings the feed along on its own site. Or send Access-Control-Allow-Origin: *.',
    }),
    ...aboutFeed('hint', 'not-secure', address.protocol === 'http:', {
      title: 'The feed comes over http, not https',
      why: 'Anybody between its server and the press can read and change it.',
      mend: 'Serve the feed over https and name that address.',
    }),
    ...about('hint', 'other-feeds', input.alternates ?? [], {
      title: 'The same page names other feeds as well',
      why: 'One of them may hold whole texts, or the department that is missing here.',
      mend: 'Name the feed that is meant, or several of them under “feeds” in offprint.json.',
    }),
  ];
}

function typed({ contentType, format }: ReportInput): readonly Finding[] {
  const [type = ''] = (contentType ?? '').toLowerCase().split(';', 1);
  const charset = /charset\s*=\s*["']?([^\s;"']+)/i.exec(contentType ?? '')?.[1]?.toLowerCase();
  const isJson = /json/i.test(format);
  const right = isJson ? JSON_TYPES : XML_TYPES;
  const sent = type.trim() === '' ? [] : [type.trim()];
  return [
    ...aboutFeed('warning', 'content-type', sent.length === 0, {
      title: 'The server does not say what kind of file the feed is',
      why: 'Feed readers and browsers have to guess.',
      mend: `Send the header Content-Type: ${right[0]}.`,
    }),
    ...about('warning', 'content-type', right.some((one) => sent.includes(one)) ? [] : sent, {
      title: 'The server sends the feed as another kind of file',
      why: 'Feed readers may refuse it, and browsers may show it as a page.',
      mend: `Send the header Content-Type: ${right[0]}.`,
    }),
    ...about(
      'warning',
      'charset',
      isJson && charset !== undefined && !/^utf-?8$/.test(charset) ? [charset] : [],
      {
        title: 'The server names a charset that JSON cannot have',
        why: 'JSON is UTF-8 (RFC 8259, 8.1). Who believes the header shows wrong letters.',
        mend: 'Leave the charset out of Content-Type, and write the file as UTF-8.',
      },
    ),
  ];
}

/** In thousands of bytes, or millions. */
export function kilobytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
