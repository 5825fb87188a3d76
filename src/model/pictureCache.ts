/** The Cache Storage bucket that `pictures` fills and the worker serves from. */
export const PICTURE_CACHE = 'offprint-pictures';
