import type { PlaceName } from '../../model/places.ts';
import { STAND_IN, type Printed } from '../../model/printed.ts';
import type { Publication } from '../../model/publication.ts';
import { fillShellPage, securityHeaders } from '../shellPage.ts';
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
  const shell = shellOf(template, publication, base);
  const policies = new Set([...known, ...inlineIn(shell)]);

  async function print(order: PageOrder): Promise<string> {
    const { printer, partsOf } = template;
    const { head, body } = await printer.printPage({ ...order, publication, base });
    const { styles, scripts } = partsOf(order.place);
    const data = JSON.stringify(order.printed).replaceAll('<', '\\u003c');
    const parts = [
      head,
      order.head,
      ...scripts.map((path) => `<link rel="modulepreload" href="${base}${path}">`),
      SCRIPTLESS,
      ...styles.map((css) => `<style>${withBase(css, base)}</style>`),
      `<script type="application/json" id="printed">${data}</script>`,
    ];
    const page = shell
      .replace(/<title>[^<]*<\/title>\s*/, '')
      .replace('</head>', () => `${parts.filter(Boolean).join('\n')}\n  </head>`)
      .replace(/<div id="app">[\s\S]*<\/div>\s*(?=<noscript)/, () => `<div id="app">${here(body)}</div>`)
      .replace(/<noscript[\s\S]*<\/noscript\s*>/, '');
    for (const part of inlineIn(page)) policies.add(part);
    return page;
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

function shellOf({ shell, boot }: Template, publication: Publication, base: string): string {
  return withBase(fillShellPage(shell, publication, boot, base), base)
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

/** The inline scripts and styles of a page: few, because most pages share them. */
function inlineIn(page: string): string[] {
  return [...page.matchAll(/<(script|style)>[\s\S]*?<\/\1>/g)].map(([whole]) => whole);
}
