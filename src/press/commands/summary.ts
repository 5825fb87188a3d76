import { label } from '../report/finding.ts';
import type { Pressed } from '../run/order.ts';

const MOST = 10;

/** What a run did, in one line. Texts of the feed are made safe for a terminal. */
export function summaryOf({ name, articles, pictures, written, removed }: Pressed, out: string): string {
  const made = `${many(articles, 'article')}, ${many(pictures.stored, 'picture')}`;
  const files = `${many(written, 'file')} written, ${removed} removed`;
  return `${label(name)} is in ${out}: ${made}; ${files}.`;
}

/** What a publisher may want to mend, a line each. */
export function remarksOn({ dropped, notes, pictures: { failed } }: Pressed): readonly string[] {
  return [
    ...notes.map((note) => label(note, 300)),
    ...listed(
      dropped.map(({ title, id, position }) => title ?? id ?? `item ${position + 1}`),
      dropped.length === 1 ? 'One item was left out:' : `${dropped.length} items were left out:`,
    ),
    ...listed(
      failed.map(({ url, reason }) => `${url}: ${reason}`),
      failed.length === 1 ? 'One picture is missing:' : `${failed.length} pictures are missing:`,
    ),
  ];
}

function listed(lines: readonly string[], title: string): string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - MOST;
  const shown = lines.slice(0, MOST).map((line) => `  ${label(line, 200)}`);
  return [title, ...shown, ...(rest > 0 ? [`  and ${rest} more`] : [])];
}

function many(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
