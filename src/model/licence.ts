/** The file at the root of a site that names what ships to the browser and under what licence. */
export const LICENCES_FILE = 'licences.json';

/** One licence text, and all that ships under just that text. */
export interface LicenceNotice {
  /** Each with its version, where it has one: "svelte 5.57.3". */
  readonly names: readonly string[];
  /** As its makers declare it, an SPDX expression (https://spdx.org/licenses/). */
  readonly licence: string;
  /** With its copyright lines, to the letter. */
  readonly text: string;
}
