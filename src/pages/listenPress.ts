import type { Attachment, StoredHeader } from '../model/article.ts';
import { sentenceAtBlock } from '../model/script.ts';
import type { Reader } from '../state/context.ts';
import { player } from '../state/player.svelte.ts';
import { blockAt, blocksOf } from '../ui/blocks.ts';
import { bring, getListening, pieceOf, sentenceLeftAt } from './listens.ts';
import { articleText } from './watchPassages.ts';

/** Pixels from the top of the screen: what ends above them has been read. */
const LINE = 96;

/**
 * What a press on "Listen" does: the article is read from where the reader is, or was. The article that is read already is
 * gone on with, and the keyboard goes to its player.
 */
export async function pressListen(
  reader: Reader,
  header: StoredHeader,
  attachments: readonly Attachment[],
): Promise<void> {
  const { listening } = getListening(reader);
  const isOpen = listening.piece?.header.id === header.id;
  player.open = true;
  if (isOpen) {
    if (listening.phase === 'paused') listening.play();
    document.querySelector<HTMLElement>('.player .main')?.focus();
    return;
  }
  const text = articleText();
  if (!text) return beginStored(reader, header);
  const piece = pieceOf(reader, header, text, attachments);
  const isOver = text.getBoundingClientRect().top > LINE;
  const left = sentenceLeftAt(reader, header.id, piece.script);
  const at = isOver ? left : sentenceAtBlock(piece.script, blockAt(blocksOf(text), LINE));
  listening.begin(piece, at);
  if (isOver && left > 0)
    reader.messages.say('It goes on where you left off.', {
      label: 'From the beginning',
      run: () => listening.piece === piece && listening.goTo(0),
    });
}

/** What a press on Play does under an article: its recording goes on in the player, which stays while pages change. */
export function pressPlay(
  reader: Reader,
  header: StoredHeader,
  attachments: readonly Attachment[],
  audio: HTMLAudioElement,
): void {
  const { listening, recording } = getListening(reader);
  const text = articleText();
  if (recording.holds(audio) || !text || audio.paused) return;
  player.open = true;
  const piece = pieceOf(reader, header, text, attachments, audio.getAttribute('src') ?? '');
  listening.hear(piece, sentenceLeftAt(reader, header.id, piece.script), audio);
}

/** The text is not on screen yet. */
async function beginStored(reader: Reader, header: StoredHeader): Promise<void> {
  const brought = await bring(reader, header).catch(() => null);
  if (brought) getListening(reader).listening.begin(brought.piece, brought.at);
  else player.open = false;
}
