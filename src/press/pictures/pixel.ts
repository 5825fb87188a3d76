import { isTracker } from '../../model/picture.ts';
import { attribute, type Element } from './tree.ts';

/** Hosts whose pictures only count who looks. */
const COUNTERS = new Set([
  'ad.doubleclick.net',
  'analytics.twitter.com',
  'b.scorecardresearch.com',
  'bat.bing.com',
  'counter.theconversation.com',
  'feeds.wordpress.com',
  'ga-beacon.appspot.com',
  'google-analytics.com',
  'googleads.g.doubleclick.net',
  'pi.feedsportal.com',
  'pixel.propublica.org',
  'pixel.quantserve.com',
  'pixel.wp.com',
  'px.ads.linkedin.com',
  'sb.scorecardresearch.com',
  'stats.wordpress.com',
  'tracking.feedpress.com',
  'tracking.feedpress.it',
  'www.google-analytics.com',
]);
/** Host and path of those that share a host with real pictures, or that anyone can run. */
const COUNTING = /^(feeds\.feedburner\.com\/~|(www\.)?facebook\.com\/tr\b)|\/(piwik|matomo)\.php$/i;
const UNSEEN = /visibility\s*:\s*hidden|(^|[;\s])(width|height)\s*:\s*[012](px)?\s*(!important\s*)?(;|$)/i;

/** Whether an `<img>` is there to count readers, not to be seen. `url` is the absolute one that was chosen. */
export function isPixel(image: Element, url: string | null): boolean {
  return (
    isTracker((name) => attribute(image, name)) ||
    attribute(image, 'hidden') !== undefined ||
    UNSEEN.test(attribute(image, 'style') ?? '') ||
    (url !== null && countsReaders(url))
  );
}

function countsReaders(url: string): boolean {
  if (url.startsWith('data:')) return false;
  const { hostname, pathname } = new URL(url);
  return COUNTERS.has(hostname) || COUNTING.test(hostname + pathname);
}
