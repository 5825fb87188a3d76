import { extract } from '../../feed/extract.ts';
import { scan } from '../../feed/scan.ts';
import type { FeedArticle } from '../../model/article.ts';
import { isTracker, pictureSource, pixels } from '../../model/picture.ts';
import { called } from './finding.ts';

/** What an article's markup holds, as far as the report asks. */
export interface Study {
  readonly article: FeedArticle;
  /** What the report calls it. */
  readonly name: string;
  /** Plain, one line a block. */
  readonly text: string;
  readonly words: number;
  /** Those of the body, without the ones that only count readers. */
  readonly pictures: readonly StudiedPicture[];
  readonly trackers: number;
  /** Hosts of embedded frames. */
  readonly frames: readonly string[];
  /** Names of elements that the reader takes out, each once. */
  readonly removed: readonly string[];
  readonly httpLinks: number;
  /** URLs that need a base to stand on. */
  readonly relative: number;
}

export interface StudiedPicture {
  /** It has an `alt`, which may be empty: then it is decoration. */
  readonly described: boolean;
  /** Pixels; NaN when the markup does not say. */
  readonly width: number;
  readonly height: number;
}

/** Taken out with all that they do. What else the cleaner drops leaves its text behind. */
const LOST = new Set(
  'script style form input button select textarea object embed applet canvas svg'.split(' '),
);
const HAS_SCHEME = /^\s*(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/** Reads the markup of one article. Linear in its length. */
export function study(article: FeedArticle): Study {
  const { header, body } = article;
  const pictures: StudiedPicture[] = [];
  const frames: string[] = [];
  const removed = new Set<string>();
  let [trackers, httpLinks, relative, source] = [0, 0, 0, ''];
  const seen = (url: string | undefined) => {
    if (url && !url.startsWith('#') && !HAS_SCHEME.test(url)) relative++;
  };
  scan(
    body.html,
    () => undefined,
    ({ name, closing, attributes }) => {
      const attribute = (key: string) => attributes.get(key);
      if (name === 'picture') source = '';
      if (closing) return;
      if (LOST.has(name)) removed.add(name);
      if (name === 'source') source ||= attribute('srcset') ?? '';
      if (name === 'a' && /^\s*http:/i.test(attribute('href') ?? '')) httpLinks++;
      if (name === 'a') seen(attribute('href'));
      if (name === 'iframe') frames.push(hostOf(attribute('src') ?? attribute('data-src')));
      if (name !== 'img') return;
      const url = pictureSource(attribute, source);
      if (isTracker(attribute)) trackers++;
      else if (url) {
        seen(url);
        const [width, height] = [pixels(attribute('width')), pixels(attribute('height'))];
        pictures.push({ described: attributes.has('alt'), width, height });
      }
    },
  );
  const { text, countWords } = extract(body.html);
  return {
    article,
    name: called(header.headline, header.url ?? header.id),
    text,
    words: countWords(),
    pictures,
    trackers,
    frames,
    removed: [...removed],
    httpLinks,
    relative,
  };
}

function hostOf(url: string | undefined): string {
  const base = 'https://nowhere.invalid/';
  const host = url && URL.canParse(url, base) ? new URL(url, base).host : '';
  return host === '' || host === 'nowhere.invalid' ? 'a page of the same site' : host;
}
