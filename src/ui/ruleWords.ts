import {
  exceptionFor,
  type NetworkRule,
  type OfflineRules,
  type SectionRule,
} from '../model/offlineRules.ts';

const SPANS = { 3: '3 days', 7: 'week', 14: '14 days', 30: '30 days', 90: '90 days' } as const;

/** "the last 14 days"; without days what the publication says: "the newest 200 articles". */
export function spanWords(days: SectionRule['days'], newest: number): string {
  if (days !== null) return `the last ${SPANS[days]}`;
  return newest === 1 ? 'the newest article' : `the newest ${newest.toLocaleString('en-GB')} articles`;
}

/** "on Wi-Fi only", as the end of a sentence. */
export function networkWords(network: NetworkRule): string {
  switch (network) {
    case 'any':
      return 'on any network';
    case 'unmetered':
      return 'never on a metered connection';
    case 'wifi':
      return 'on Wi-Fi only';
  }
}

/** "Pictures of the last 14 days, on Wi-Fi only, up to 300 MB. Archives: text only." */
export function rulesSentence(
  rules: OfflineRules,
  newest: number,
  sections: readonly { readonly name: string; readonly slug: string }[],
): string {
  const general = filesWords(rules.everywhere, newest);
  const exceptions = sections.flatMap(({ name, slug }) => {
    const rule = exceptionFor(rules, slug);
    return rule ? [`${name}: ${lowered(filesWords(rule, newest))}.`] : [];
  });
  const within = `${networkWords(rules.network)}, up to ${rules.budget.toLocaleString('en-GB')} MB`;
  return [`${general}, ${within}.`, ...exceptions].join(' ');
}

function filesWords({ days, pictures, audio }: SectionRule, newest: number): string {
  const nothing = (!pictures && !audio) || (days === null && newest === 0);
  if (nothing) return 'Text only';
  const files = [...(pictures ? ['pictures'] : []), ...(audio ? ['audio'] : [])].join(' and ');
  return `${files.charAt(0).toUpperCase()}${files.slice(1)} of ${spanWords(days, newest)}`;
}

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
