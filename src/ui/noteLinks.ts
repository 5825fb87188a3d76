/**
 * For paper: each link of a text gets a number, and the addresses stand in order under the text. They show on paper alone
 * (styles/paper). Links within the text, and those whose words are their address, need none. Returns what takes them away again.
 */
export function noteLinks(text: HTMLElement): () => void {
  const numbers = new Map<string, number>();
  const added: HTMLElement[] = [];
  for (const link of text.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const { href } = link;
    if (!/^(https?|mailto):/.test(href) || link.getAttribute('href')?.startsWith('#') || says(link, href))
      continue;
    const number = numbers.get(href) ?? numbers.size + 1;
    numbers.set(href, number);
    const mark = onPaper('sup', String(number));
    link.append(mark);
    added.push(mark);
  }
  if (numbers.size === 0) return () => {};
  const list = onPaper('ol');
  list.append(...[...numbers.keys()].map(noteOf));
  text.append(list);
  added.push(list);
  return () => added.forEach((element) => element.remove());
}

function says(link: HTMLAnchorElement, href: string): boolean {
  const bare = (address: string) => address.replace(/^(https?:\/\/(www\.)?|mailto:)|\/$/g, '');
  return bare(link.textContent.trim()) === bare(href);
}

/** An address runs from the left, whichever way its article does. */
function noteOf(href: string): HTMLElement {
  const [note, address] = [document.createElement('li'), document.createElement('bdi')];
  address.dir = 'ltr';
  address.textContent = href.replace(/^mailto:/, '');
  note.append(address);
  return note;
}

function onPaper(name: string, words = ''): HTMLElement {
  const element = document.createElement(name);
  element.className = 'on-paper';
  element.textContent = words;
  return element;
}
