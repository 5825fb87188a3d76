import { LICENCES_FILE, type LicenceNotice } from '../model/licence.ts';

/** What ships to the browser, with its licences. `base` is the folder of the site. Rejects when the list cannot be had. */
export async function readLicences(base: string): Promise<readonly LicenceNotice[]> {
  // eslint-disable-next-line no-restricted-globals -- a file of the app, from the worker's list: nothing of any feed
  const answer = await fetch(base + LICENCES_FILE);
  if (!answer.ok) throw new Error(String(answer.status));
  return (await answer.json()) as readonly LicenceNotice[]; // written by the same build
}
