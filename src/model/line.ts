/**
 * Unicode's embeddings, overrides and isolates: they turn the line around a headline or a name as well, in a title bar or a shared
 * message too, where nothing isolates it. The marks (U+200E, 200F, 061C) stay, because they only speak for themselves.
 */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g;
/** Neither white space, nor a control, nor a zero-width sign. */
const SEEN = /[^\s\p{Cc}\p{DI}]/u;

/** A text without the signs that would turn the line it stands in. */
export const straight = (text: string) => text.replace(TURNS, '');

/** Whether there is anything to be seen of a text. */
export const isSeen = (text: string) => SEEN.test(text);
