/** A voice of the device or the browser. */
export interface Voice {
  /** What the browser calls it for itself. */
  readonly id: string;
  readonly name: string;
  /** BCP 47, though Android writes it with `_`. */
  readonly language: string;
  /** It speaks on the device; else what it reads goes to its maker. */
  readonly isLocal: boolean;
  /** The device's own first choice. */
  readonly isDefault: boolean;
}

const tag = (language: string) => language.replace(/_/g, '-').toLowerCase();
export const mainLanguage = (language: string): string => tag(language).split('-', 1)[0] ?? '';

/** The voices that speak this language, those of the device first; all of them where none does. */
export function voicesFor(voices: readonly Voice[], language: string): readonly Voice[] {
  const own = voices.filter((voice) => mainLanguage(voice.language) === mainLanguage(language));
  return (own.length > 0 ? own : voices).toSorted((a, b) => Number(b.isLocal) - Number(a.isLocal));
}

/** The voice that was chosen; else one of the device, which sends nothing anywhere; null where there is none at all. */
export function voiceFor(voices: readonly Voice[], language: string, chosen: string | null): Voice | null {
  const able = voicesFor(voices, language);
  const local = able.filter(({ isLocal }) => isLocal);
  return (
    able.find(({ id }) => id === chosen) ??
    local.find(({ isDefault }) => isDefault) ??
    local.find((voice) => tag(voice.language) === tag(language)) ??
    local[0] ??
    able[0] ??
    null
  );
}
