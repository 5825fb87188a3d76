import { STAND_IN, type Printed } from '../model/printed.ts';
import { PrintedPage } from './printed.ts';

/** What the press wrote into this page. An article's text is taken from where it stands: it is in no other place. */
export function readPrinted(): PrintedPage {
  const written = document.getElementById('printed')?.textContent;
  if (!written || document.documentElement.dataset['afresh']) return new PrintedPage(null);
  const page = JSON.parse(written.replaceAll(STAND_IN, location.origin)) as Printed; // the press's own
  return new PrintedPage(page, document.querySelector('.prose')?.innerHTML);
}
