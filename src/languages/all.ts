import type { Part } from './texts.ts';

/** Every catalogue by its language's code, for the press: the build puts them here. */
export const all: Readonly<Record<string, readonly Part[]>> = {};
