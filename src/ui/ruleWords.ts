import { phrase } from '../languages/phrase.ts';
import { plural } from '../languages/texts.ts';
import {
  exceptionFor,
  type NetworkRule,
  type OfflineRules,
  type SectionRule,
} from '../model/offlineRules.ts';
import { wholeMegabytes } from './bytes.ts';
import { inText } from './counts.ts';

/** "The last 14 days", as a choice; without days what the publication says: "The newest 200 articles". */
export function spanChoice(days: SectionRule['days'], newest: number): string {
  if (days === null) return plural(newest, ['The newest article', 'The newest # articles']);
  return days === 7 ? 'The last week' : plural(days, ['The last # day', 'The last # days']);
}

/** The same after "of". */
function spanWords(days: SectionRule['days'], newest: number): string {
  if (days === null) return plural(newest, ['the newest article', 'the newest # articles']);
  return days === 7 ? phrase('the last week') : plural(days, ['the last # day', 'the last # days']);
}

/** "On Wi-Fi only", as a choice. */
export function networkChoice(network: NetworkRule): string {
  switch (network) {
    case 'any':
      return 'On any network';
    case 'unmetered':
      return 'Never on a metered connection';
    case 'wifi':
      return 'On Wi-Fi only';
  }
}

/** The same within a sentence. */
function networkWords(network: NetworkRule): string {
  switch (network) {
    case 'any':
      return phrase('on any network');
    case 'unmetered':
      return phrase('never on a metered connection');
    case 'wifi':
      return phrase('on Wi-Fi only');
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
    return rule ? [phrase(`${name}: ${exceptionWords(rule, newest)}.`)] : [];
  });
  const [network, most] = [networkWords(rules.network), wholeMegabytes(rules.budget)];
  return inText([phrase(`${general}, ${network}, up to ${most}.`), ...exceptions]);
}

/** At the beginning of a sentence. */
function filesWords({ days, pictures, audio }: SectionRule, newest: number): string {
  const span = spanWords(days, newest);
  if (nothing({ days, pictures, audio }, newest)) return 'Text only';
  if (!audio) return `Pictures of ${span}`;
  return pictures ? `Pictures and audio of ${span}` : `Audio of ${span}`;
}

/** After the name of a section. */
function exceptionWords({ days, pictures, audio }: SectionRule, newest: number): string {
  const span = spanWords(days, newest);
  if (nothing({ days, pictures, audio }, newest)) return phrase('text only');
  if (!audio) return phrase(`pictures of ${span}`);
  return pictures ? phrase(`pictures and audio of ${span}`) : phrase(`audio of ${span}`);
}

const nothing = ({ days, pictures, audio }: SectionRule, newest: number) =>
  (!pictures && !audio) || (days === null && newest === 0);
