import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { STAND_IN } from '../../model/printed.ts';
import type { Publication } from '../../model/publication.ts';
import { previewPicture } from '../pictures/preview.ts';
import type { Catalogue } from '../printing/catalogue.ts';
import { cleanArticle } from '../printing/clean.ts';
import { pagePrinter } from '../printing/page.ts';
import type { Template } from '../printing/template.ts';
import type { Memory } from './memory.ts';
import { OWN_PLACES, pagesOf, type PageToPrint } from './places.ts';
import type { Staging } from './staging.ts';

export interface PrintJob {
  readonly template: Template;
  readonly publication: Publication;
  readonly catalogue: Catalogue;
  readonly base: string;
  readonly siteUrl: URL | null;
  /** The folder that `pictures/…` lie in. */
  readonly pictures: string;
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
}

const fingerprint = (value: unknown) =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);

/** Prints every page that is not there as it should be, and the pictures that link previews show. */
export async function printPages(job: PrintJob): Promise<Printing> {
  const { template, publication, catalogue, base, siteUrl, before, staging, onPage } = job;
  const edition = fingerprint([template.shell, template.files, publication, base, siteUrl?.href ?? null]);
  const printer = pagePrinter(template, publication, base, before.edition === edition ? before.inline : []);
  const made: Record<string, string> = {};
  const pages = [...pagesOf(catalogue, template.printer.frontCounts)];
  let done = 0;

  async function once(path: string, from: unknown, make: () => Promise<string | Uint8Array>): Promise<void> {
    const print = fingerprint([edition, from]);
    made[path] = print;
    if (before.made[path] === print && (await staging.keep(path))) return;
    await staging.put(path, await make());
  }

  for (const page of pages) {
    const { path, printed, header } = page;
    const text = header ? (catalogue.bodies.get(header.id)?.html ?? '') : '';
    const preview = header ? `previews/${header.id}.jpg` : 'previews/front.jpg';
    await once(fileOf(path), [printed, text], () =>
      printer.print({ ...page, path: base + path, text: textOf(page, catalogue), head: '' }),
    );
    if (header || path === '')
      await once(preview, [header?.headline, header?.hero?.url], () => drawPreview(page, job));
    onPage(++done, pages.length);
  }
  for (const place of OWN_PLACES) await staging.put(fileOf(place), printer.shell);
  return { shell: printer.shell, headers: printer.headers(), edition, made, inline: printer.inline() };
}

/** Hosts look for a file by the decoded path; an encoded name would also be three times as long as most disks allow. */
const fileOf = (path: string) => (path === '' ? 'index.html' : `${decodeURIComponent(path)}/index.html`);

function textOf({ header }: PageToPrint, { bodies }: Catalogue): string {
  const body = header && bodies.get(header.id);
  if (!body) return '';
  return cleanArticle(body.html, { base: body.base, hero: header.hero?.inBody ? header.hero.url : null });
}

async function drawPreview({ header }: PageToPrint, job: PrintJob): Promise<Uint8Array> {
  const { publication, base, pictures } = job;
  const prefix = STAND_IN + base;
  const url = header?.hero?.url;
  const hero = url?.startsWith(prefix) ? await readFile(join(pictures, url.slice(prefix.length))) : null;
  return previewPicture({
    hero,
    name: publication.name,
    headline: header?.headline ?? publication.description,
    accent: publication.accent.light,
  });
}
