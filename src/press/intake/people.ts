import type { AtomFeed, RssFeed } from 'feedsmith';
import { absolute } from '../../feed/links.ts';
import { compact, type Json } from './compact.ts';
import { line } from './markup.ts';

/** Authors out of plain names, each once. An address of mail alone is no name, and printing it is no favour. */
export function fromNames(names: readonly (string | undefined)[]): readonly Json[] {
  const found = names.map((name) => line(withoutMail(name ?? ''))).filter((name) => name !== undefined);
  return [...new Set(found)].map((name) => ({ name }));
}

/** RSS 2.0's `author` is an address of mail, mostly with the name in brackets. */
export function fromRss(people: readonly RssFeed.Person[] | undefined, base: string | null): readonly Json[] {
  return (people ?? []).flatMap(({ name, link }) => person(name, link, base));
}

/** Atom's (RFC 4287, 3.2). */
export function fromAtom(
  people: readonly AtomFeed.Person[] | undefined,
  base: string | null,
): readonly Json[] {
  return (people ?? []).flatMap(({ name, uri }) => person(name, uri, base));
}

function person(name: string | undefined, url: string | undefined, base: string | null): readonly Json[] {
  const author = compact({
    name: line(withoutMail(name ?? '')),
    url: absolute(url, base) ?? undefined,
  });
  return Object.keys(author).length > 0 ? [author] : [];
}

/** The name in `mail (name)` and `name <mail>`, '' for mail alone. */
function withoutMail(written: string): string {
  const text = written.slice(0, 500).trim();
  const inBrackets = /^\S+@\S+\s+\(([^)]+)\)$/.exec(text)?.[1];
  return inBrackets ?? text.replace(/\s*<?(?:mailto:)?[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+>?$/i, '');
}
