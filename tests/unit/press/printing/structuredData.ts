import { isRecord } from '../../../../src/feed/json.ts';

/**
 * What is wrong with a page's structured data, as sentences; none when all is well. By schema.org and Google's
 * "Article" and "Breadcrumb" pages: types, needed and recommended properties, absolute addresses, ISO dates.
 */
export function mistakesIn(data: unknown): string[] {
  if (!isRecord(data)) return ['it is no object'];
  const things = Array.isArray(data['@graph']) ? data['@graph'] : [data];
  return [
    ...(data['@context'] === 'https://schema.org' ? [] : ['its context is not schema.org']),
    ...things.flatMap((thing: unknown) => {
      const type = isRecord(thing) ? String(thing['@type']) : 'nothing';
      return mistakesBy(RULES[type], thing).map((mistake) => `${type}: ${mistake}`);
    }),
  ];
}

type Check = (value: unknown) => boolean;
interface Rules {
  readonly needed: Readonly<Record<string, Check>>;
  readonly other: Readonly<Record<string, Check>>;
}

const text: Check = (value) => typeof value === 'string' && value.trim() !== '' && value.isWellFormed();
const address: Check = (value) =>
  text(value) && /^https?:\/\/[^/]+\//.test(String(value)) && !String(value).includes('.invalid');
const date: Check = (value) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(String(value));
const whole: Check = (value) => Number.isInteger(value) && Number(value) > 0;
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length > 0 && value.every(check);
const a =
  (...types: readonly string[]): Check =>
  (value) =>
    isRecord(value) &&
    types.includes(String(value['@type'])) &&
    mistakesBy(RULES[String(value['@type'])], value).length === 0;
const language: Check = (value) => text(value) && Intl.getCanonicalLocales(String(value))[0] === value;
const steps: Check = (value) =>
  listOf(a('ListItem'))(value) &&
  Array.isArray(value) &&
  value.every((step: unknown, i) => isRecord(step) && step['position'] === i + 1);

const RULES: Readonly<Record<string, Rules>> = {
  NewsArticle: {
    needed: {
      headline: (value) => text(value) && String(value).length <= 110,
      image: listOf(address),
      datePublished: date,
      author: listOf(a('Person', 'Organization')),
      publisher: a('Organization'),
      description: text,
      url: address,
      mainEntityOfPage: a('WebPage'),
      articleSection: listOf(text),
      inLanguage: language,
      wordCount: whole,
      isAccessibleForFree: (value) => typeof value === 'boolean',
    },
    other: { dateModified: date, keywords: listOf(text) },
  },
  BreadcrumbList: {
    needed: {
      itemListElement: (value) =>
        steps(value) &&
        Array.isArray(value) &&
        value.every((step: unknown) => isRecord(step) && address(step['item'])),
    },
    other: {},
  },
  ItemList: { needed: { itemListElement: steps }, other: {} },
  ListItem: { needed: { position: whole, name: text }, other: { url: address, item: address } },
  CollectionPage: {
    needed: {
      name: text,
      url: address,
      inLanguage: language,
      isPartOf: a('WebSite'),
      mainEntity: a('ItemList'),
    },
    other: {},
  },
  WebSite: {
    needed: { name: text, url: address },
    other: { description: text, inLanguage: language, image: address, publisher: a('Organization') },
  },
  WebPage: { needed: { '@id': address }, other: {} },
  Person: { needed: { name: text }, other: { url: address } },
  Organization: { needed: { name: text }, other: { url: address, logo: a('ImageObject') } },
  ImageObject: { needed: { url: address, width: whole, height: whole }, other: {} },
};

function mistakesBy(rules: Rules | undefined, thing: unknown): string[] {
  if (rules === undefined || !isRecord(thing)) return ['no type that is known here'];
  const known = new Map(Object.entries({ ...rules.other, ...rules.needed }));
  const given = Object.keys(thing).filter((key) => key !== '@type' && key !== '@context');
  return [
    ...Object.keys(rules.needed)
      .filter((key) => !(key in thing))
      .map((key) => `${key} is missing`),
    ...given
      .filter((key) => !known.get(key)?.(thing[key]))
      .map((key) => `${key} is wrong: ${JSON.stringify(thing[key])}`),
  ];
}
