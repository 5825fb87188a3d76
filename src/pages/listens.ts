import type { Attachment, StoredHeader } from '../model/article.ts';
import { filesOf } from '../model/attachments.ts';
import { findPlace, placeAt } from '../model/place.ts';
import { scriptOf, sentenceAtBlock, type Script, type Sentence } from '../model/script.ts';
import { idFromKey, placeOf as pageOf } from '../nav/paths.ts';
import type { Reader } from '../state/context.ts';
import { Listening } from '../state/listening.svelte.ts';
import { heardOf, setHeard } from '../state/heard.ts';
import { bodyOf, headersOf } from '../state/lookups.ts';
import { finish, placeOf, setPlace } from '../state/places.ts';
import type { Piece } from '../state/piece.ts';
import { Recording } from '../state/recording.svelte.ts';
import { BrowserSpeaker } from '../state/speaker.ts';
import { blocksOf } from '../ui/blocks.ts';
import { readBody } from '../ui/readBody.ts';
import { spokenText } from '../ui/spokenText.ts';
import { articleText } from './watchPassages.ts';

/** Milliseconds in which a place is still noted that was come to before it fell silent (`pages/keepPlace`). */
const SETTLED = 1000;

interface Heard {
  readonly listening: Listening;
  readonly recording: Recording;
}

let heard: Heard | null = null;

/** What this visit listens to, made when it is first wanted. */
export function getListening(reader: Reader): Heard {
  if (heard) return heard;
  const { marks, library, announcer } = reader;
  const recording = new Recording();
  const listening = new Listening({
    speaker: new BrowserSpeaker(),
    recording,
    bring: (header) => bring(reader, header),
    // A full disk: it is read all the same, and begins at the top next time.
    onplace: ({ header, script }, block) => {
      const place = placeAt(script.blocks, block, Date.now());
      if (place) setPlace(marks, header.id, place).catch(() => {});
    },
    readOnTo: (piece, sentence, since) => readOnTo(reader, piece, sentence, since),
    onmoved: (back) =>
      reader.messages.say('It goes on where you have read to.', { label: 'From where it paused', run: back }),
    heardOf: ({ header, isFurther }) => (isFurther ? 0 : heardOf(marks, header.id)),
    onheard: ({ header, isFurther }, seconds) =>
      isFurther || void setHeard(marks, header.id, seconds).catch(() => {}),
    onsound: () => {
      pauseOthers(recording);
      announcer.tell({ kind: 'sound' });
    },
    onend: ({ header }) => void finish(marks, header.id).catch(() => {}),
  });
  // One voice at a time, in all tabs.
  const { onNews } = announcer;
  announcer.onNews = (news) => (news.kind === 'sound' ? listening.pause() : onNews(news));
  document.addEventListener('play', ({ target }) => recording.holds(target) || listening.pause(), true);
  addEventListener('pagehide', () => listening.pause()); // some browsers would read on without the page
  listening.restore((ids) => findKept(reader, ids)).catch((thrown: unknown) => library.storeFailed(thrown));
  return (heard = { listening, recording });
}

/** What was read to its end since is not heard again. Rejects with a ReaderError. */
async function findKept({ library, marks }: Reader, ids: readonly string[]) {
  await marks.known;
  const wanted = ids.filter((id) => marks.of(id).finishedAt === undefined);
  return { wanted, found: await headersOf(library, wanted) };
}

/** `wanted`: the address of one of its recordings, in place of the first. */
export function pieceOf(
  { publication }: Reader,
  header: StoredHeader,
  text: HTMLElement,
  attachments: readonly Attachment[],
  wanted?: string,
): Piece {
  const language = header.language || publication.language;
  const recordings = filesOf(attachments).filter(({ mimeType }) => mimeType.startsWith('audio/'));
  const recording = recordings.find(({ url }) => url === wanted) ?? recordings[0] ?? null;
  const opening = [header.headline, header.dek].filter((line) => line !== '');
  return {
    header,
    language,
    script: scriptOf(opening, spokenText(text), language),
    recording,
    isFurther: recording !== (recordings[0] ?? null),
  };
}

function pauseOthers(recording: Recording): void {
  for (const sound of document.querySelectorAll<HTMLMediaElement>('audio, video'))
    if (!recording.holds(sound)) sound.pause();
}

/** An article out of the store; its text has been read then, as when it is opened. Null when it has none. */
export async function bring(
  reader: Reader,
  header: StoredHeader,
): Promise<{ piece: Piece; at: number } | null> {
  const body = await bodyOf(reader.library, header.id);
  if (!body) return null;
  const text = await readBody(body, header.hero?.inBody ? header.hero.url : null);
  void reader.marks.setRead(header.id).catch(() => {}); // a full disk: it is read all the same, and shows as unread
  const piece = pieceOf(reader, header, text, body.attachments);
  return { piece, at: sentenceLeftAt(reader, header.id, piece.script) };
}

/** `ReadOnTo`. What was said is before them as long as its block is on the screen, wherever the place is there. */
function readOnTo(
  { marks }: Reader,
  { header, script }: Piece,
  here: Sentence,
  since: number,
): number | null {
  const place = placeOf(marks, header.id);
  if (!place || place.seen < since + SETTLED) return null;
  const block = findPlace(script.blocks, place);
  const at = sentenceAtBlock(script, block);
  const there = script.sentences[at];
  if (
    !there ||
    there.block < block ||
    there.paragraph === here.paragraph ||
    isOnScreen(header.id, here.block)
  )
    return null;
  return at;
}

function isOnScreen(id: string, number: number): boolean {
  const { name, param = '' } = pageOf(location.pathname) ?? {};
  const text = name === 'article' && idFromKey(param) === id ? articleText() : null;
  const block = text && blocksOf(text)[Math.max(0, number)];
  const { top = 0, bottom = 0 } = block?.getBoundingClientRect() ?? {};
  return bottom > 0 && top < innerHeight;
}

/** The sentence that the place begins with where the reader left an article; 0 when they did not begin it. */
export function sentenceLeftAt({ marks }: Reader, id: string, script: Script): number {
  const place = placeOf(marks, id);
  return place ? sentenceAtBlock(script, findPlace(script.blocks, place)) : 0;
}
