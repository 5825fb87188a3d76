/** Query parameters that only tell a site who sent the reader: campaign, click and mail identifiers. */
const TRACKER =
  /^(utm_.*|ga_.*|hsa_.*|_hs.*|mtm_.*|pk_.*|piwik_.*|mc_[ce]id|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|li_fat_id|oly_(enc|anon)_id|vero_(id|conv)|wickedid|__s|ref_src|ref_url|cmpid|s_cid|rb_clickid|sc_campaign|at_(campaign|medium|custom.*)|xtor)$/i;

/** The same URL without trackers; unreadable ones come back as they are. */
export function withoutTrackers(url: string): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  const names = [...parsed.searchParams.keys()].filter((name) => TRACKER.test(name));
  if (names.length === 0) return url;
  for (const name of names) parsed.searchParams.delete(name);
  return parsed.href;
}
