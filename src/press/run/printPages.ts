import { createHash } from 'node:crypto';
import type { Publication } from '../../model/publication.ts';
import type { Catalogue } from '../printing/catalogue.ts';
import { cleanArticle } from '../printing/clean.ts';
import { articleHead, frontHead, listHead } from '../printing/head.ts';
import { pagePrinter } from '../printing/page.ts';
import type { Template } from '../printing/template.ts';
import type { Memory } from './memory.ts';
import { fileOf, OWN_PLACES, pagesOf, type PageToPrint } from './places.ts';
import { printPreviews } from './printPreviews.ts';
import { printScreens } from './printScreens.ts';
import type { Staging } from './staging.ts';

export interface PrintJob {
  readonly template: Template;
  readonly publication: Publication;
  readonly catalogue: Catalogue;
  readonly base: string;
  readonly siteUrl: URL | null;
  /** The folder that `pictures/…` lie in. */
  readonly cache: string;
  readonly before: Memory;
  readonly staging: Staging;
  readonly onPage: (done: number, total: number) => void;
}

export interface Printing {
  readonly shell: string;
  readonly headers: Readonly<Record<string, string>>;
  /** For the next run's memory. */
  readonly edition: string;
  readonly made: Record<string, string>;
  readonly inline: readonly string[];
  /** Every page, the front page first: its path below the base without a slash at its end, and its article. */
  readonly pages: readonly Pick<PageToPrint, 'path' | 'header'>[];
}

const fingerprint = (value: unknown) =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);

/** Prints every page that is not there as it should be, and the pictures that link previews show. Throws what the disk does. */
export async function printPages(job: PrintJob): Promise<Printing> {
  const { template, publication, catalogue, base, siteUrl, before, staging, onPage } = job;
  const edition = fingerprint([template.shell, template.files, publication, base, siteUrl?.href ?? null]);
  const printer = pagePrinter(template, publication, base, before.edition === edition ? before.inline : []);
  const made: Record<string, string> = {};
  const words = template.printer.wordsFor(publication.language);
  const pages = [...pagesOf(catalogue, template.printer.frontCounts, words)];

  async function once(
    path: string,
    from: unknown,
    make: () => Promise<string | Uint8Array | null>,
  ): Promise<void> {
    const print = fingerprint(from);
    const same = before.made[path] === print && (await staging.keep(path));
    const content = same ? null : await make();
    if (content !== null) await staging.put(path, content);
    if (same || content !== null) made[path] = print;
  }

  async function printAll(signal: AbortSignal): Promise<void> {
    for (const [i, page] of pages.entries()) {
      if (signal.aborted) return;
      const { path, printed, header } = page;
      const text = header ? (catalogue.bodies.get(header.id)?.html ?? '') : '';
      const head = headOf(page, job);
      await once(fileOf(path), [edition, printed, text, head], () =>
        printer.print({ ...page, path: base + path, text: textOf(page, catalogue), head }),
      );
      onPage(i + 1, pages.length);
    }
  }

  // Side by side: previews take the most time of all, and other threads than this one.
  const stop = new AbortController();
  const parts = [
    printAll(stop.signal),
    printPreviews(job, once, stop.signal),
    printScreens(job, once, words),
  ];
  for (const part of parts) part.catch(() => stop.abort());
  await Promise.allSettled(parts);
  await Promise.all(parts);
  for (const place of OWN_PLACES) await staging.put(fileOf(place), printer.shell);
  const { shell, headers, inline } = printer;
  return { shell, headers: headers(), edition, made, inline: inline(), pages };
}

function headOf({ place, path, title, printed, header }: PageToPrint, job: PrintJob): string {
  const { publication, siteUrl, base } = job;
  const preview = `previews/${header?.id ?? 'front'}.jpg`;
  const order = { publication, siteUrl, base, path: base + path, preview };
  if (header) return articleHead({ ...order, header });
  return place === 'front' ? frontHead(order) : listHead({ ...order, title, rows: printed.rows });
}

function textOf({ header }: PageToPrint, { bodies }: Catalogue): string {
  const body = header && bodies.get(header.id);
  if (!body) return '';
  return cleanArticle(body.html, { base: body.base, hero: header.hero?.inBody ? header.hero.url : null });
}
