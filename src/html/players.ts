/** Letters. What browsers without players are told instead is shorter; what is longer is the article, after a tag that nobody closed. */
const INSTEAD = 400;

/** Players as they may stand in a text: the reader begins them, and there is nothing in them that no browser shows. */
export function shapePlayers(doc: Document): void {
  for (const media of doc.querySelectorAll('audio, video')) {
    const within = [...media.childNodes].filter((node) => !/^(?:source|track)$/i.test(node.nodeName));
    const letters = within.reduce((sum, { textContent }) => sum + (textContent ?? '').trim().length, 0);
    if (letters > INSTEAD) media.after(...within);
    else for (const node of within) node.remove();
    media.removeAttribute('autoplay');
    media.setAttribute('controls', '');
    media.setAttribute('preload', 'none');
    if (media.localName === 'video') media.setAttribute('playsinline', ''); // iOS would leave the page for it
  }
}
