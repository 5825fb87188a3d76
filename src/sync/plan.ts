import type { StoredHeader } from '../model/article.ts';
import { allows, type Network } from '../model/network.ts';
import { exceptionFor, type OfflineRules, type SectionRule } from '../model/offlineRules.ts';

const DAY = 86_400_000;
const MEGABYTE = 1_000_000;

type Header = Pick<StoredHeader, 'id' | 'orderAt' | 'sections' | 'pictures' | 'hasAudio'>;

export interface Situation<H extends Header = StoredHeader> {
  readonly rules: OfflineRules;
  /** Of how many of the newest articles the publication wants files kept (`offline.articles`). */
  readonly newest: number;
  readonly network: Network;
  /** Newest first. */
  readonly rows: readonly H[];
  readonly saved: readonly H[];
  readonly now: number;
}

/** An article whose files are to be fetched. */
export interface Wanted<H extends Header = StoredHeader> {
  readonly header: H;
  readonly saved: boolean;
  readonly pictures: boolean;
  readonly audio: boolean;
}

/** The budget of the rules in bytes. */
export const budgetOf = (rules: OfflineRules): number => rules.budget * MEGABYTE;

/**
 * What is to be fetched, in order: what is saved, whole and over any network; then, over the networks of the rules, the newest
 * of what they name, as far as the budget lasts. Each article once.
 */
export function planDownload<H extends Header>(situation: Situation<H>): Wanted<H>[] {
  const { rules, network, rows, saved } = situation;
  const whole = saved.map((header) => ({ header, saved: true, pictures: true, audio: true }));
  if (!allows(rules.network, network)) return whole;
  const taken = new Set(saved.map(({ id }) => id));
  const others = rows.flatMap((header, place) => {
    if (taken.has(header.id)) return [];
    const { pictures, audio } = wishFor(header, place, situation);
    const wanted = (pictures && header.pictures.length > 0) || (audio && header.hasAudio);
    return wanted ? [{ header, saved: false, pictures, audio: audio && header.hasAudio }] : [];
  });
  return [...whole, ...others];
}

/** How far back any of the rules reaches: a moment (milliseconds since 1970), and so many of the newest at least. */
export function reachOf(rules: OfflineRules, newest: number, now: number): { since: number; rows: number } {
  const all = [rules.everywhere, ...Object.values(rules.sections)];
  const days = Math.max(0, ...all.map((rule) => rule.days ?? 0));
  return { since: now - days * DAY, rows: all.some((rule) => rule.days === null) ? newest : 0 };
}

/** An article of several sections gets the most that one of them gives. */
function wishFor<H extends Header>(header: H, place: number, { rules, newest, now }: Situation<H>) {
  const holds = ({ days }: SectionRule) =>
    days === null ? place < newest : header.orderAt >= now - days * DAY;
  const own = header.sections.map(({ slug }) => exceptionFor(rules, slug) ?? rules.everywhere);
  const fitting = (own.length > 0 ? own : [rules.everywhere]).filter(holds);
  return {
    pictures: fitting.some(({ pictures }) => pictures),
    audio: fitting.some(({ audio }) => audio),
  };
}
