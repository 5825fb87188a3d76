/**
 * A page that says which parts of a catalogue it speaks from (`0-Ab3dE9x`): `boot.js` asks for those of the language that the reader
 * chose. A link in the page would fetch the magazine's language for nobody.
 */
export const speaking = (html: string, parts: readonly string[]): string =>
  html.replace('<html ', `<html data-speech="${parts.join(' ')}" `);
