const TYPES: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  ogg: 'audio/ogg',
  oga: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  pdf: 'application/pdf',
};

interface Medium {
  readonly url?: string | undefined;
  readonly type?: string | undefined;
  readonly medium?: string | undefined;
}

/** The MIME type that is given, where it is one, else the one that the address's ending stands for; '' for neither. */
export function typeOf({ url = '', type = '' }: Medium): string {
  const given = type.trim().toLowerCase();
  if (/^[\w.+-]+\/[\w.+-]+(?:;|$)/.test(given)) return given;
  const ending = /\.([a-z\d]{2,4})$/i.exec(url.replace(/[?#].*$/s, ''))?.[1]?.toLowerCase() ?? '';
  return TYPES[ending] ?? '';
}

/** 'image', 'audio', 'video', or what else it is; '' when nothing says. */
export function kindOf(medium: Medium): string {
  return medium.medium?.trim().toLowerCase() || (typeOf(medium).split('/')[0] ?? '');
}
