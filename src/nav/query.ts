import { NO_FILTER, type Filter } from '../model/filter.ts';

/** What a list is narrowed to, and what is searched for, in and out of a URL's query. */

/** A path with a filter's query. Empty parts are left out, so that an unfiltered list has a plain URL. */
export function withFilter(path: string, filter: Filter): string {
  const query = new URLSearchParams();
  for (const slug of filter.sections) query.append('also', slug);
  if (filter.unread) query.set('unread', '1');
  if (filter.saved) query.set('saved', '1');
  if (filter.author) query.set('author', filter.author);
  if (filter.text) query.set('text', filter.text.toWellFormed());
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** The filter in a URL's query (`location.search`); what it does not know it ignores. */
export function filterFrom(search: string): Filter {
  const query = new URLSearchParams(search);
  return {
    ...NO_FILTER,
    sections: [...new Set(query.getAll('also'))].slice(0, 20),
    unread: query.get('unread') === '1',
    saved: query.get('saved') === '1',
    author: query.get('author') ?? '',
    text: query.get('text') ?? '',
  };
}

/** The text searched for, in a search page's query. */
export function searchFrom(search: string): string {
  return new URLSearchParams(search).get('q') ?? '';
}
