import type { Attachment, StoredHeader } from '../model/article.ts';
import type { Script } from '../model/script.ts';

/** An article as it is listened to. */
export interface Piece {
  readonly header: StoredHeader;
  /** What it is read in, where the feed says nothing too. */
  readonly language: string;
  readonly script: Script;
  readonly recording: Attachment | null;
  /** It is one of several, and not the first, whose place is kept. */
  readonly isFurther?: boolean;
}

/** An article of the queue, and the sentence to begin with; null when its text is not here. */
export type Bring = (header: StoredHeader) => Promise<{ piece: Piece; at: number } | null>;
