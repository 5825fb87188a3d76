/** Files out of the page: by the device's own share sheet where it takes them, else into the downloads. */

export function canShareFile(file: File): boolean {
  return typeof navigator.canShare === 'function' && navigator.canShare({ files: [file] });
}

/** False when the reader closed the sheet; throws when it cannot open. Needs a press just before it. */
export async function shareFile(file: File): Promise<boolean> {
  try {
    await navigator.share({ files: [file] });
    return true;
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') return false; // the reader changed their mind
    throw thrown;
  }
}

/** How long a browser may take to begin with a download; milliseconds. */
const TAKEN_UP = 60_000;

/** Puts a file into the browser's downloads. */
export function saveFile(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), TAKEN_UP);
}

/** Gives a link to the device's share sheet where there is one, else to the clipboard; false when neither takes it. */
export async function sendLink(title: string, url: string): Promise<'shared' | 'copied' | false> {
  try {
    if (typeof navigator.share !== 'function') {
      await navigator.clipboard.writeText(url);
      return 'copied';
    }
    await navigator.share({ title, url });
    return 'shared';
  } catch {
    return false; // closed, forbidden, or not there: the caller shows the link to copy by hand
  }
}
