/** Query parameters that only tell a site who sent the reader: campaign, click and mail identifiers (docs/cleaning.md). */
const TRACKER =
  /^(utm_.*|ga_.*|hsa_.*|_hs.*|mtm_.*|pk_.*|piwik_.*|mc_[ce]id|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|li_fat_id|oly_(enc|anon)_id|vero_(id|conv)|wickedid|__s|ref_src|ref_url|cmpid|s_cid|rb_clickid|sc_campaign|at_(campaign|medium|custom.*)|xtor)$/i;

/** The same URL without trackers, and without those of `others`; the rest of the query stays to the letter, because some sites read it so. */
export function withoutTrackers(url: string, others?: RegExp): string {
  if (!URL.canParse(url)) return url;
  const [, address = url, query = '', fragment = ''] = /^([^?#]*)\?([^#]*)(.*)$/s.exec(url) ?? [];
  const kept = query.split('&').filter((pair) => !TRACKER.test(nameOf(pair)) && !others?.test(nameOf(pair)));
  if (kept.length === query.split('&').length) return url;
  return address + (kept.length > 0 ? `?${kept.join('&')}` : '') + fragment;
}

function nameOf(pair: string): string {
  const name = pair.split('=', 1)[0] ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // a malformed escape is no tracker's
  }
}
