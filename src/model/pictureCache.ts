/** The Cache Storage bucket that `pictures` fills, with pictures and attachments, and the worker serves from. */
export const PICTURE_CACHE = 'offprint-pictures';

/**
 * The URL of the picture that an edition's smaller copy is of: `…-1280-640.webp` is a copy of `…-1280.webp`. Only the large one is
 * kept, and it stands for both. Other URLs come back as they are.
 */
export const kept = (url: string) => url.replace(/(\/pictures\/[a-z2-7]{16}-\d+)-\d+(?=\.webp$)/, '$1');
