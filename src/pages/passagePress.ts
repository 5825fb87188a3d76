import type { ArticleHeader } from '../model/article.ts';
import { passageOf, wholeWords } from '../model/passage.ts';
import { atMagazine, passageHash, standsAlone } from '../model/passageLink.ts';
import type { Publication } from '../model/publication.ts';
import { paragraphsOf, quoteMarkdown, quoteText, type QuoteSource } from '../model/quote.ts';
import { quoteMarks, startsRtl, withinMarks } from '../model/quoteMarks.ts';
import { paths } from '../nav/paths.ts';
import { canShareFile, saveFile, shareFile } from '../share/file.ts';
import { canShare, copyText, magazineLink, shareText } from '../share/share.ts';
import type { Messages } from '../state/messages.svelte.ts';
import type { FlatText } from '../ui/flatText.ts';
import { fullDate } from '../ui/when.ts';

/** A piece of an article as it is passed on. */
export interface Quote {
  readonly paragraphs: readonly string[];
  readonly source: QuoteSource;
  /** This reader's page, at the passage. */
  readonly link: string;
}

/** What a range of the page is as a quote; null when there is no word in it. */
export function quoteIn(flat: FlatText, range: Range, header: ArticleHeader, magazine: string): Quote | null {
  const span = wholeWords(flat.text, flat.spanOf(range));
  if (!span) return null;
  const passage = passageOf(flat.text, span);
  const isUnique = standsAlone(passage, header, flat.text);
  const page = magazineLink(header);
  const link = new URL(paths.article(header), location.origin).href + passageHash(passage, isUnique);
  return {
    paragraphs: paragraphsOf(flat.text.slice(span.from, span.to)),
    link,
    source: {
      headline: header.headline,
      url: page === null ? link : atMagazine(page, passage, isUnique),
      authors: header.authors.map(({ name }) => name),
      magazine,
      language: header.language,
      date: header.publishedAt === null ? '' : fullDate(header.publishedAt),
    },
  };
}

/** Shares quote and link, or copies them; the text to copy by hand when the browser allows neither, else null. */
export async function pressShareQuote(
  messages: Messages,
  { paragraphs, source, link }: Quote,
): Promise<string | null> {
  const text = quoteText(paragraphs, source);
  if (canShare()) {
    try {
      await shareText(source.headline, text, link);
      return null;
    } catch {
      // the sheet did not open, as in some embedded browsers: the clipboard serves
    }
  }
  return copy(messages, `${text}\n${link}`, 'Copied the quote with a link to it.');
}

/** Copies a quote as Markdown; the text to copy by hand when the browser forbids it, else null. */
export function pressCopyQuote(messages: Messages, { paragraphs, source }: Quote): Promise<string | null> {
  return copy(messages, quoteMarkdown(paragraphs, source), 'Copied the quote with its source, as Markdown.');
}

/** Draws a quote's card, and shares it or puts it into the downloads. Nothing is left to be copied by hand. */
export async function pressCard(
  messages: Messages,
  { paragraphs, source }: Quote,
  { slug, dir }: ArticleHeader,
  { paper, ink, accent }: Publication,
): Promise<null> {
  try {
    const { drawCard } = await import('../ui/quoteCard.ts');
    const words = paragraphs.join();
    const marks = quoteMarks(words, source.language);
    const isRtl = dir === 'rtl' || (dir === 'auto' && startsRtl(words));
    const look = { paper, ink, accent: accent.light, marks, isRtl };
    const file = new File(
      [await drawCard(withinMarks(paragraphs, marks), source, look)],
      `${slug || 'quote'}.png`,
      {
        type: 'image/png',
      },
    );
    if (canShareFile(file) && (await shareFile(file).catch(() => null)) !== null) return null;
    saveFile(file);
    messages.say('The quote card is in your downloads.');
  } catch {
    messages.say('The quote card could not be drawn.'); // a browser that keeps canvases from pages, or a chunk that is not here
  }
  return null;
}

async function copy(messages: Messages, text: string, done: string): Promise<string | null> {
  if (!(await copyText(text))) return text;
  messages.say(done);
  return null;
}
