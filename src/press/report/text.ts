import { extract } from '../../feed/extract.ts';
import { plain, repeats } from '../../feed/plain.ts';
import { countWords } from '../../feed/words.ts';
import type { WireItem } from '../../feed/wire.ts';
import { about, capital, some, type Finding } from './finding.ts';
import { itemName } from './identity.ts';
import type { ReportInput } from './input.ts';
import type { Study } from './study.ts';

/** Words. Shorter than this, a text with a headline is rarely all of the article. */
const FEW_WORDS = 100;
const CUT = /(?:\[?(?:…|\.\.\.)\]?|\b(?:read more|continue reading)\W{0,5})$/i;
/** UTF-8 that was read as Latin-1 or Windows-1252, and the mark for what could not be read at all. */
const GARBLED = /\uFFFD|Ã[\u0080-\u00BF]|â€[\u0080-\u00BF™œ“”˜]|Â[\u00A0©«»]/;

/** What the articles say, and what of their markup the reader will not show. */
export function text({ wire }: ReportInput, studies: readonly Study[]): readonly Finding[] {
  const empty = studies.filter(({ words, pictures }) => words === 0 && pictures.length === 0);
  const short = wire.items.filter(isSummary);
  const garbled = studies.filter(({ article, text }) => GARBLED.test(`${article.header.headline}\n${text}`));
  const without = (names: readonly string[]) =>
    studies.flatMap(({ name, removed }) => {
      const found = removed.filter((one) => (one === 'style') === names.includes('style'));
      return found.length === 0 ? [] : [`${name}: ${found.join(', ')}`];
    });
  const framed = studies.filter(({ frames }) => frames.length > 0);
  const tracked = studies.filter(({ trackers }) => trackers > 0);
  const [lost, styled] = [without([]), without(['style'])];
  return [
    ...about(
      'warning',
      'no-text',
      names(empty),
      {
        title: `${capital(some(empty.length, studies.length))} ${empty.length === 1 ? 'has' : 'have'} no text`,
        why: 'There is a headline to open and nothing to read behind it.',
        mend: 'Put the whole article into “content_html” (RSS: content:encoded).',
      },
      studies.length,
    ),
    ...about(
      'warning',
      'summaries',
      short.length * 2 > wire.items.length ? short.map(itemName) : [],
      {
        title: `${capital(some(short.length, wire.items.length))} on the first page ${short.length === 1 ? 'seems' : 'seem'} to be no more than a summary`,
        why: `They have under ${FEW_WORDS} words, or are cut, or say only their summary: offline, that is all there is.`,
        mend: 'Put the whole article into “content_html” (RSS: content:encoded) and leave the summary to “summary”.',
      },
      wire.items.length,
    ),
    ...about('warning', 'garbled', names(garbled), {
      title: `${capital(some(garbled.length, studies.length))} ${garbled.length === 1 ? 'has' : 'have'} garbled letters`,
      why: 'Signs such as “Ã©” or “\uFFFD” show that the text was once read in the wrong charset.',
      mend: 'Write the feed as UTF-8, and look where its maker reads the articles in another charset.',
    }),
    ...about('warning', 'removed-markup', lost, {
      title: `Of ${some(lost.length, studies.length)}, parts that act will be taken out`,
      why: 'Scripts, forms, drawings in the markup and plug-ins never run in the reader: it is where they hurt.',
      mend: 'Give the article a picture or a link in place of what a script would draw.',
    }),
    ...about('hint', 'removed-style', styled, {
      title: `Of ${some(styled.length, studies.length)}, style sheets will be taken out`,
      why: 'Articles are set in the reader’s own type, so that every reader can choose theirs.',
      mend: 'Nothing needs to be done, unless a style sheet hides something: then it will show.',
    }),
    ...about(
      'hint',
      'embeds',
      framed.map(({ name, frames }) => `${name}: ${[...new Set(frames)].join(', ')}`),
      {
        title: `${capital(some(framed.length, studies.length))} ${framed.length === 1 ? 'embeds' : 'embed'} another page`,
        why: 'It becomes a card with a link: nothing is loaded from another site before a reader asks for it.',
        mend: 'Give each iframe a “title”, which the card shows, and say in the text what is there.',
      },
    ),
    ...about('hint', 'trackers', names(tracked), {
      title: `${capital(some(tracked.length, studies.length))} ${tracked.length === 1 ? 'has' : 'have'} a picture that only counts readers`,
      why: 'Pictures of one or two pixels, or hidden ones, are taken out, so they count nobody.',
      mend: 'Remove them from the feed. Pictures that are meant to be seen need their true width and height.',
    }),
  ];
}

/** Whether an item has less text than its headline promises. Link posts and recordings are short by nature. */
function isSummary(item: WireItem): boolean {
  const { contentHtml, contentText, offprint, attachments } = item;
  if (item.title === undefined || item.externalUrl !== undefined) return false;
  if (attachments.some(({ mimeType }) => /^(audio|video)\//i.test(mimeType?.trim() ?? ''))) return false;
  const said = plain(item.summary);
  const whole = contentHtml === undefined ? (contentText ?? said).trim() : extract(contentHtml).text;
  const words = countWords(whole);
  if (words === 0) return false; // which is another finding
  return words < FEW_WORDS || (offprint.words ?? 0) > words * 2 || CUT.test(whole) || repeats(whole, said);
}

function names(studies: readonly Study[]): string[] {
  return studies.map(({ name }) => name);
}
