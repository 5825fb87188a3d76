import { withoutTrackers } from '../model/trackers.ts';
import { PREFIX } from './anchors.ts';
import { nameNotes } from './noteMarks.ts';

/** Trackers of advertising and mail that stand in links of articles, besides those of model/trackers. */
const OTHERS = new RegExp(
  '^(?:_ga|_gl|_openstat|fb_(?:action|comment)_.*|gclsrc|gad_(?:source|campaignid)|srsltid|ysclid|ymclid|epik|irclickid|' +
    'unicorn_click_id|ef_id|s_kwcid|mkwid|pcrid|gdf(?:ms|trk|fi)|_branch_.*|guce_referrer.*|__hs.*|hsctatracking|mkt_tok|' +
    '_k[ex]|_bhlid|bbeml|dm_i|et_rid|ml_subscriber.*|ck_subscriber_id|oft_.*|ss_email_id|sc_(?:customer|eh|uid)|vgo_ee|' +
    'bsft_.*|_bta_.*|trk_.*|at_recipient_.*)$',
  'i',
);
/** Links by which somebody leaves a list of addresses: there they are what the page is about. */
const LEAVING = /unsubscribe|emailwebview/i;

/**
 * Makes places ids, whatever marks them, and gives the links to them their address in this text; a link to a place that is
 * not in it leads to the article's own page. Headings lose the signs that offer their address.
 */
export function shapePlaces(doc: Document, base: string): void {
  for (const place of doc.querySelectorAll('a[name]')) {
    const name = place.getAttribute('name') ?? '';
    if (place.id && name && name !== place.id) {
      const other = doc.createElement('span'); // one more place
      other.id = name;
      place.prepend(other);
    } else if (name) place.id = name;
    place.removeAttribute('name');
  }
  for (const cell of doc.querySelectorAll('[headers]')) {
    const heads = (cell.getAttribute('headers') ?? '').split(/\s+/).filter(Boolean);
    cell.setAttribute('headers', heads.map(inText).join(' '));
  }
  const places = new Set([...doc.querySelectorAll('[id]')].map(({ id }) => id).filter(Boolean));
  for (const link of doc.querySelectorAll('a[href]')) {
    if (offersAddress(link)) dropSign(doc, link);
    else shapeLink(link, places, base);
  }
  nameNotes(doc, inText);
}

/** As html/anchors will name it. */
function inText(id: string): string {
  return id.startsWith(PREFIX) ? id : PREFIX + id;
}

function shapeLink(link: Element, places: ReadonlySet<string>, base: string): void {
  const href = link.getAttribute('href')?.trim() ?? '';
  const url = URL.canParse(href, base) ? new URL(href, base) : null;
  if (!href.includes('#') || !url || withoutHash(url.href) !== withoutHash(base)) {
    if (url) link.setAttribute('href', LEAVING.test(href) ? url.href : withoutTrackers(url.href, OTHERS));
    return;
  }
  const fragment = href.slice(href.indexOf('#') + 1);
  const place = [fragment, decoded(fragment)].find((id) => places.has(id));
  if (place) link.setAttribute('href', `#${inText(place)}`);
  else if (fragment) link.setAttribute('href', url.href);
  else link.removeAttribute('href');
}

function withoutHash(url: string): string {
  return url.replace(/#.*$/s, '');
}

/** As browsers look a fragment up once its letters alone were not found. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Whether a link is only there to offer the address of the heading that it stands in. */
export function offersAddress(link: Element): boolean {
  const text = (link.textContent ?? '').replace(/[\s\u200b]/g, '');
  return (
    /^(?:|#|¶|§|🔗)$/u.test(text) &&
    /#/.test(link.getAttribute('href') ?? '') &&
    link.closest('h1, h2, h3, h4, h5, h6') !== null &&
    link.querySelector('img') === null
  );
}

function dropSign(doc: Document, link: Element): void {
  const place = doc.createElement('span');
  place.id = link.id;
  link.replaceWith(...(link.id ? [place] : []));
}
