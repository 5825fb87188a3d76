/** A voice of the device or the browser. */
export interface Voice {
  /** What the browser calls it for itself. */
  readonly id: string;
  readonly name: string;
  /** BCP 47, though Android writes it with `_`. */
  readonly language: string;
  /** It speaks on the device; else what it reads goes to its maker. */
  readonly isLocal: boolean;
  /** The device's own first choice; Safari calls every one that. */
  readonly isDefault: boolean;
}

const tag = (language: string) => language.replace(/_/g, '-').toLowerCase();
export const mainLanguage = (language: string): string => tag(language).split('-', 1)[0] ?? '';

/** Other codes for one language: of Android, and of Norwegian. */
const SAME: Readonly<Record<string, string>> = {
  cmn: 'zh',
  in: 'id',
  iw: 'he',
  nb: 'no',
  nn: 'no',
  tl: 'fil',
};
/** What says nothing of a language. */
const UNKNOWN: readonly string[] = ['', 'mul', 'und', 'zxx'];

/** Whether a voice speaks a language; where that is not known, every one may. */
export function speaks(voice: Voice, language: string): boolean {
  const [its, wanted] = [voice.language, language].map((one) => {
    const main = mainLanguage(one);
    return SAME[main] ?? main;
  });
  return its === wanted || UNKNOWN.includes(wanted ?? '');
}

/** The voices that speak this language, those of the device first; all of them where none does. */
export function voicesFor(voices: readonly Voice[], language: string): readonly Voice[] {
  const own = voices.filter((voice) => speaks(voice, language));
  return (own.length > 0 ? own : voices).toSorted((a, b) => Number(b.isLocal) - Number(a.isLocal));
}

/** The voice that was chosen; else one of the device, which sends nothing anywhere; null where there is none at all. */
export function voiceFor(voices: readonly Voice[], language: string, chosen: string | null): Voice | null {
  const able = voicesFor(voices, language);
  const local = able.filter(({ isLocal }) => isLocal);
  const [first, second] = able.filter(({ isDefault }) => isDefault);
  return (
    able.find(({ id }) => id === chosen) ??
    // Where several are the first choice it says nothing: Cantonese would read what is Mandarin.
    (first?.isLocal && !second ? first : null) ??
    local.find((voice) => tag(voice.language) === tag(language)) ??
    local[0] ??
    able[0] ??
    null
  );
}
