/** For a text that does not look like one to the build, which takes out what begins with a capital: it is one. */
export const phrase = (text: string): string => text;
