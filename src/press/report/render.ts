import { kilobytes } from './delivery.ts';
import type { Finding } from './finding.ts';
import type { Readers } from './readers.ts';
import type { Report } from './report.ts';
import { wrap } from './wrap.ts';

const COLUMNS = 100;
const MOST_SECTIONS = 12;

/** A report for a terminal: lines of at most 100 columns, and bold titles only where `colour` is asked for. */
export function renderReport(report: Report, { colour = false } = {}): string {
  const bold = (line: string) => (colour ? `\u001b[1m${line}\u001b[22m` : line);
  const lines = (text: string, indent = '') => wrap(text, COLUMNS, indent);
  const { findings, readers } = report;
  const told = findings.flatMap((one) => [
    ...lines(`${one.level}: ${one.title} [${one.code}]`).map(bold),
    ...which(one).flatMap((item) => lines(item, '    ')),
    ...lines(one.why, '  '),
    ...lines(one.mend, '  → '),
    '',
  ]);
  return [
    ...lines(`Report on ${report.address} (${report.format}, ${kilobytes(report.bytes)})`),
    '',
    bold('WHAT READERS WILL SEE'),
    '',
    ...seen(readers).flatMap((line) => lines(line, '  ')),
    '',
    bold('WHAT THEY WILL MISS'),
    '',
    ...(told.length > 0 ? told : ['  Nothing was found.', '']),
    ...lines(sum(findings)),
  ].join('\n');
}

function which({ items, count }: Finding): string[] {
  return items.length > 0 && count > items.length
    ? [...items, `and ${count - items.length} more`]
    : [...items];
}

function seen(readers: Readers): string[] {
  const { sections, oldest, newest, languages } = readers;
  const named = sections.slice(0, MOST_SECTIONS).map(({ name, articles }) => `${name} ${articles}`);
  const more = sections.length > named.length ? [`${sections.length - named.length} more`] : [];
  return [
    `${many(readers.articles, 'article')}, ${many(readers.words, 'word')} in all`,
    ...(sections.length > 0
      ? [`in ${many(sections.length, 'section')}: ${[...named, ...more].join(', ')}`]
      : []),
    ...(readers.withAudio > 0 ? [`${many(readers.withAudio, 'article')} to listen to`] : []),
    `by ${readers.authors === 0 ? 'nobody who is named' : many(readers.authors, 'author')}`,
    `with ${readers.pictures === 0 ? 'no picture' : many(readers.pictures, 'picture')}`,
    oldest === null || newest === null
      ? 'without a date'
      : oldest === newest
        ? `of ${newest}`
        : `from ${oldest} to ${newest}`,
    ...(languages.length > 0 ? [`in the language ${languages.join(', ')}`] : []),
  ];
}

function sum(findings: readonly Finding[]): string {
  const count = (level: string) => findings.filter((one) => one.level === level).length;
  return `${many(count('error'), 'error')}, ${many(count('warning'), 'warning')}, ${many(count('hint'), 'hint')}.`;
}

function many(count: number, thing: string): string {
  return `${count.toLocaleString('en')} ${thing}${count === 1 ? '' : 's'}`;
}
