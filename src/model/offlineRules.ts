/** Over which networks files are fetched without being asked: see `model/network`. */
export const NETWORKS = ['any', 'unmetered', 'wifi'] as const;
export type NetworkRule = (typeof NETWORKS)[number];

/** The choices of the controls. Days are 24 hours back from now; a budget is in MB, a million bytes each. */
export const DAYS = [3, 7, 14, 30, 90] as const;
export const BUDGETS = [50, 100, 300, 1000, 3000] as const;

/** What is fetched of articles by itself. Their text is always here. */
export interface SectionRule {
  /** Of the last so many days; null: of as many of the newest as the publication says (`offline.articles`). */
  readonly days: (typeof DAYS)[number] | null;
  readonly pictures: boolean;
  readonly audio: boolean;
}

/** What the reader wants on this device without asking for each article. What is saved is whole, whatever stands here. */
export interface OfflineRules {
  readonly network: NetworkRule;
  /** The reader says that the present connection is metered, where the browser does not. */
  readonly metered: boolean;
  /** For the files of all articles that are not saved. */
  readonly budget: (typeof BUDGETS)[number];
  readonly everywhere: SectionRule;
  /** Exceptions, by the section's slug. */
  readonly sections: Readonly<Record<string, SectionRule>>;
}

/** For a phone: as many articles as the publication says, with their pictures, nothing that costs money, no hours of sound. */
export const DEFAULT_RULES: OfflineRules = {
  network: 'unmetered',
  metered: false,
  budget: 300,
  everywhere: { days: null, pictures: true, audio: false },
  sections: {},
};

/** More sections than any magazine has; what is beyond was not written by this reader. */
const SECTIONS_LIMIT = 200;

/** Rules as they were stored, perhaps by another version or by hand: what is not understood is as by default. */
export function parseRules(value: unknown): OfflineRules {
  const given = fields(value);
  const sections = Object.entries(fields(given['sections'])).slice(0, SECTIONS_LIMIT);
  return {
    network: oneOf(NETWORKS, given['network'], DEFAULT_RULES.network),
    metered: given['metered'] === true,
    budget: oneOf(BUDGETS, given['budget'], DEFAULT_RULES.budget),
    everywhere: parseSection(given['everywhere']),
    sections: Object.fromEntries(sections.map(([slug, rule]) => [slug, parseSection(rule)])),
  };
}

/** A section's own rule, null when it has none. A slug may be any word, `constructor` too. */
export function exceptionFor({ sections }: OfflineRules, slug: string): SectionRule | null {
  return (Object.hasOwn(sections, slug) && sections[slug]) || null;
}

function parseSection(value: unknown): SectionRule {
  const { days, pictures, audio } = fields(value);
  const otherwise = DEFAULT_RULES.everywhere;
  return {
    days: oneOf(DAYS, days, otherwise.days),
    pictures: typeof pictures === 'boolean' ? pictures : otherwise.pictures,
    audio: typeof audio === 'boolean' ? audio : otherwise.audio,
  };
}

function oneOf<T, O>(choices: readonly T[], value: unknown, otherwise: O): T | O {
  return choices.find((choice) => choice === value) ?? otherwise;
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}; // keys are readable as unknown
}
