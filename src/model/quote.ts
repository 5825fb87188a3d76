import { MARK } from './passage.ts';
import { quoteMarks, withinMarks } from './quoteMarks.ts';

/** What is said of where a quote is from. */
export interface QuoteSource {
  readonly headline: string;
  readonly url: string;
  readonly authors: readonly string[];
  readonly magazine: string;
  /** The quote's: a BCP 47 tag; '' when it is not known. */
  readonly language: string;
  /** In words; '' when the article has none. */
  readonly date: string;
}

/** The paragraphs of a piece of flat text, without footnote marks. */
export function paragraphsOf(flat: string): string[] {
  const lines = flat.replaceAll(MARK, '').split('\n');
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

/** A quote as Markdown, with its source under it. */
export function quoteMarkdown(paragraphs: readonly string[], source: QuoteSource): string {
  const quote = paragraphs.map((paragraph) => `> ${literal(paragraph)}`).join('\n>\n');
  return `${quote}\n\n— [${literal(source.headline)}](${address(source.url)})${credits(source, literal)}\n`;
}

/** A quote in plain words, for a message. */
export function quoteText(paragraphs: readonly string[], source: QuoteSource): string {
  const marks = quoteMarks(paragraphs.join('\n'), source.language);
  const [open, close] = marks;
  return `${open}${withinMarks(paragraphs, marks).join('\n\n')}${close}\n\n— ${source.headline}${credits(source, (text) => text)}`;
}

function credits({ authors, magazine, date }: QuoteSource, write: (text: string) => string): string {
  return [authors.join(', '), magazine, date]
    .filter(Boolean)
    .map((text) => `, ${write(text)}`)
    .join('');
}

/** Text in which no sign means anything to Markdown. */
function literal(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|]|&(?=#?\w+;)/g, '\\$&')
    .replace(/^([#+=-])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

function address(url: string): string {
  return url.replace(
    /[\s()<>\\]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
  );
}
