import { sayInMarkup } from '../../html/markupWords.ts';
import { factsOf } from '../../languages/facts.ts';
import type { PressWords } from '../../languages/pressWords.ts';
import { interfaceOf } from '../../model/languages.ts';
import type { PlaceName } from '../../model/places.ts';
import { STAND_IN, type Printed } from '../../model/printed.ts';
import type { Publication } from '../../model/publication.ts';
import { securityHeaders, withPolicy } from '../policy.ts';
import { catalogueOf } from '../languages/catalogueFile.ts';
import { speaking } from '../languages/speaking.ts';
import { fillShellPage } from '../shellPage.ts';
import type { Template } from './template.ts';

export interface PageOrder {
  readonly place: PlaceName;
  /** The page's path, base included. */
  readonly path: string;
  readonly printed: Printed;
  /** Cleaned markup of the article, on its page. */
  readonly text: string;
  /** Tags for the head, escaped. */
  readonly head: string;
}

/** Where no script runs, what a script would answer to is not shown. */
const SCRIPTLESS = '<style>@media (scripting:none){button,.filter{display:none!important}}</style>';

/** Prints pages of one publication under one base. `known` is what an earlier printer's `inline` gave for pages that stay. */
export function pagePrinter(
  template: Template,
  publication: Publication,
  base: string,
  known: readonly string[] = [],
) {
  const words = template.printer.wordsFor(publication.language);
  sayInMarkup(words.markup);
  const speech = speechOf(template, publication);
  const shell = withPolicy(speaking(shellOf(template, publication, base, words), speech.slice(0, 1)));
  const [first, top, middle, end] = roomIn(shellOf(template, publication, base, words, [ROOM]));
  const today = inWords(template.today, publication);
  const policies = new Set([...known, ...inlineIn(shell)]);

  async function print(order: PageOrder): Promise<string> {
    const { printer, partsOf } = template;
    const { head, body } = await printer.printPage({ ...order, publication, base });
    const { styles, scripts } = partsOf(order.place);
    const data = JSON.stringify(order.printed).replaceAll('<', '\\u003c');
    const parts = [
      here(head),
      ...scripts.map((path) => `<link rel="modulepreload" href="${base}${path}">`),
      SCRIPTLESS,
      `<script>${today}</script>`,
      ...styles.map((css) => `<style>${withBase(css, base)}</style>`),
      `<script type="application/json" id="printed">${data}</script>`,
    ];
    const own = speaking(first, speech.slice(0, partsFor(order.place)));
    const ownHead = `${own}${order.head}${firstPicture(here(body))}${top}${parts.filter(Boolean).join('\n')}\n  `;
    // All of ours is there: what looks like a script in an article's text is none.
    for (const part of inlineIn(ownHead)) policies.add(part);
    return withPolicy(ownHead) + middle + here(body) + end;
  }

  return {
    /** The page of every place that is not printed; the service worker's answer to all of them. */
    shell,
    print,
    /** What the pages printed so far need of a Content-Security-Policy. */
    headers: () => securityHeaders([...policies].join('\n')),
    /** The inline scripts and styles that those headers allow. */
    inline: () => [...policies],
  };
}

/** Root-relative, so that a page reads the same on every host. The data beside it is told its origin in the browser. */
const here = (html: string) => html.replaceAll(STAND_IN, '');

/** The picture that a page opens with is asked for before its scripts, which stand in front of it. */
function firstPicture(body: string): string {
  const [picture] = /<img [^>]*fetchpriority="high"[^>]*>/.exec(body) ?? [];
  const attribute = (name: string) => new RegExp(` ${name}="([^"]+)"`).exec(picture ?? '')?.[1];
  const [source, sources, sizes] = ['src', 'srcset', 'sizes'].map(attribute);
  if (!source) return '';
  const several = sources && sizes ? ` imagesrcset="${sources}" imagesizes="${sizes}"` : '';
  return `<link rel="preload" as="image" fetchpriority="high" referrerpolicy="no-referrer" href="${source}"${several}>`;
}

/** Early in the head: some robots read only the beginning of a page. */
const ROOM = '<!--about-->';

/** A shell page divided where a page's own tags and its own text belong; what stands in for them is gone. */
function roomIn(shell: string): readonly [string, string, string, string] {
  const parts =
    /^(.*?)<!--about-->(.*)(<\/head>.*<div id="app">).*(<\/div>)\s*<noscript.*<\/noscript\s*>(.*)$/s.exec(
      shell,
    );
  if (!parts) throw new Error('The template’s page is not the one that this press knows.');
  const [, first = '', top = '', middle = '', close = '', rest = ''] = parts;
  return [first.replace(/<title>[^<]*<\/title>\s*/, ''), top, middle, close + rest];
}

function shellOf(
  template: Template,
  publication: Publication,
  base: string,
  words: PressWords,
  summary?: readonly string[],
): string {
  const { shell, boot } = template;
  return withBase(fillShellPage(shell, publication, boot, base, summary, words), base)
    .replaceAll('="./', `="${base}`)
    .replace(
      '<link rel="icon"',
      `<link rel="manifest" href="${base}manifest.webmanifest" />\n    <link rel="icon"`,
    );
}

/** Style sheets name their fonts beside themselves, which is not where an inlined one stands. */
function withBase(css: string, base: string): string {
  return css.replaceAll('url(./', `url(${base}assets/`);
}

/** The parts of the catalogue that the pages of a magazine speak from, in their order. */
function speechOf({ files }: Template, { language }: Publication): readonly string[] {
  const { code } = interfaceOf(language);
  return files
    .map(catalogueOf)
    .flatMap((file) => (file?.code === code ? [file.part] : []))
    .sort();
}

/** How many parts of the catalogue a page of the app is drawn with. */
const partsFor = (place: PlaceName) => (place === 'front' ? 1 : place === 'article' ? 2 : 3);

/** `today.js` with the days and months of a magazine's interface. */
function inWords(script: string, { language }: Publication): string {
  const { days, months, longDay } = factsOf(interfaceOf(language));
  return script
    .replace('DAYS', () => days.join('|'))
    .replace('MONTHS', () => months.join('|'))
    .replace('PATTERN', () => longDay);
}

/** The inline scripts and styles of a page: few, because most pages share them. */
function inlineIn(page: string): string[] {
  return [...page.matchAll(/<(script|style)>[\s\S]*?<\/\1>/g)].map(([whole]) => whole);
}
