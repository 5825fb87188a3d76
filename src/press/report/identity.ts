import { absolute } from '../../feed/links.ts';
import type { Dropped, WireItem } from '../../feed/wire.ts';
import { about, called, capital, some, type Finding } from './finding.ts';
import type { ReportInput } from './input.ts';
import type { Study } from './study.ts';

/** What tells articles from each other. */
export function identity(input: ReportInput, studies: readonly Study[]): readonly Finding[] {
  const { wire, dropped, address } = input;
  const home = absolute(wire.homePageUrl, address.href) ?? address.href;
  const { items } = wire;
  const lost = dropped.filter(({ reason }) => reason !== 'duplicate');
  const twins = dropped.filter(({ reason }) => reason === 'duplicate');
  const nameless = items.filter(({ id }) => id === undefined);
  const linkless = items.filter(({ url }) => url === undefined);
  const astray = items.filter(({ url }) => url !== undefined && absolute(url, home) === null);
  const untitled = studies.filter(({ article }) => article.header.untitled);
  return [
    ...about('error', 'dropped', lost.map(droppedName), {
      title: `${lost.length === 1 ? 'One item is' : `${lost.length} items are`} no article and will not be shown`,
      why: 'Without an id, a link or a title nothing can tell an item from others, and news from what was read.',
      mend: 'Give every item an “id” that never changes (RSS: guid), a “url” and a “title”.',
    }),
    ...about('warning', 'duplicate-id', twins.map(droppedName), {
      title: `${twins.length === 1 ? 'One item has' : `${twins.length} items have`} the id of another item`,
      why: 'Of items with the same id only the one that was changed last is shown.',
      mend: 'Give every article an id of its own, and list it once.',
    }),
    ...about(
      'warning',
      'no-id',
      nameless.map(itemName),
      {
        title: `${capital(some(nameless.length, items.length))} on the first page ${has(nameless)} no id`,
        why: 'When the link or the title changes, the article counts as new, and what a reader saved is the old one.',
        mend: 'Give every item an “id” (RSS: guid) that never changes; the link it was first published at will do.',
      },
      items.length,
    ),
    ...about(
      'warning',
      'bad-url',
      astray.map((item) => `${itemName(item)}: ${item.url ?? ''}`),
      {
        title: `${capital(some(astray.length, items.length))} on the first page ${has(astray)} a link that leads nowhere`,
        why: 'Sharing then gives the reader’s link, and never the magazine’s own page.',
        mend: 'Write “url” as a whole http(s) link.',
      },
    ),
    ...about(
      'hint',
      'no-url',
      linkless.map(itemName),
      {
        title: `${capital(some(linkless.length, items.length))} on the first page ${has(linkless)} no link`,
        why: 'Sharing gives the reader’s link instead of the magazine’s own page.',
        mend: 'Add “url”, the page of the article on the magazine’s site.',
      },
      items.length,
    ),
    ...about(
      'hint',
      'no-title',
      untitled.map(({ name }) => name),
      {
        title: `${capital(some(untitled.length, studies.length))} ${has(untitled)} no title`,
        why: 'The first sentence stands in its place. That is right for short notes, and for nothing else.',
        mend: 'Add “title” to every item that has a headline.',
      },
      studies.length,
    ),
    ...about('hint', 'repeated-title', repeated(studies), {
      title: 'Several articles have the same title',
      why: 'In a list nobody can tell them apart.',
      mend: 'Say in the title what is new, such as the date or the number of the issue.',
    }),
  ];
}

/** Each title that more than one article has, once. */
function repeated(studies: readonly Study[]): string[] {
  const counts = new Map<string, { readonly name: string; readonly count: number }>();
  for (const { article, name } of studies) {
    const title = article.header.headline.toLowerCase();
    if (!article.header.untitled) counts.set(title, { name, count: (counts.get(title)?.count ?? 0) + 1 });
  }
  return [...counts.values()]
    .filter(({ count }) => count > 1)
    .map(({ name, count }) => `${name}, ${count} times`);
}

/** By its title, else by its id, else by where it stands. */
export function itemName({ title, key, position }: WireItem): string {
  return called(title, key || `item ${position + 1}`);
}

function droppedName({ title, id, position, reason }: Dropped): string {
  const name = called(title, id ?? '');
  const kind = reason === 'not-an-object' ? ' (no object)' : '';
  return `item ${position + 1}${name === '' ? '' : `, ${name}`}${kind}`;
}

function has(found: readonly unknown[]): string {
  return found.length === 1 ? 'has' : 'have';
}
