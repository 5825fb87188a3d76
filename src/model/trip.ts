/** The trip's key in `meta`, which no feed can have: a feed's key is an address. */
export const TRIP_KEY = 'trip of this device';

/** How long a trip may be, in minutes of reading; a flight is one over the Atlantic. */
export const LENGTHS = [20, 120, 420] as const;
/** Ceilings for a trip's files, in MB. */
export const CEILINGS = [50, 100, 300, 1000] as const;

interface TripArticle {
  readonly id: string;
  readonly minutes: number;
  /** URLs of its pictures, as they were when the trip was planned. */
  readonly pictures: readonly string[];
}

/** What is taken along: chosen once, then packed, and kept whatever room is wanted until the reader ends it. */
export interface Trip {
  readonly key: typeof TRIP_KEY;
  /** Milliseconds since 1970. */
  readonly begunAt: number;
  /** Bytes that its files may take. */
  readonly ceiling: number;
  readonly audio: boolean;
  readonly state: 'packing' | 'paused' | 'packed';
  readonly articles: readonly TripArticle[];
}

/** How much of a trip is on this device. */
export interface TripCount {
  readonly articles: number;
  readonly texts: number;
  readonly minutes: number;
  readonly pictures: number;
  readonly stored: number;
  /** Recordings, where the trip takes audio along: of its articles whose text is here. */
  readonly sounds: number;
  readonly soundsStored: number;
  /** Of pictures and recordings. */
  readonly bytes: number;
}

/** A trip as it was stored; null when there is none, or none that this version understands. */
export function parseTrip(value: unknown): Trip | null {
  const { begunAt, ceiling, audio, state, articles } = fields(value);
  if (!isAmount(begunAt) || !isAmount(ceiling) || !Array.isArray(articles)) return null;
  const known = (['packing', 'paused', 'packed'] as const).find((one) => one === state);
  if (!known) return null;
  return {
    key: TRIP_KEY,
    begunAt,
    ceiling,
    audio: audio === true,
    state: known,
    articles: articles.flatMap((one: unknown) => parseArticle(one) ?? []),
  };
}

function parseArticle(value: unknown): TripArticle | null {
  const { id, minutes, pictures } = fields(value);
  if (typeof id !== 'string' || !isAmount(minutes) || !Array.isArray(pictures)) return null;
  return { id, minutes, pictures: pictures.filter((url) => typeof url === 'string') };
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}; // keys are readable as unknown
}
