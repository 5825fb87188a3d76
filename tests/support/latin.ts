import type { Page } from '@playwright/test';

/** Names that no language changes, also of keys, those of the demo's magazine and desks, and what the gallery says itself. */
const NAMES =
  /\b(?:The Envoy(?:’s desk)?|La rédaction de L’Envoy|Envoy|The \w+ (?:desk|bench|room|office)|From the treaty room|The pouch|Offprint|JSON Feed|MIT|Feed|RSS|Mastodon|YouTube|Bluesky|iPhone|iPad|Aa|Tab|Enter|Ctrl|Alt|Cmd|zeppelin|The courier who missed the ferry)\b|\d[KMG]B/g;
/** In a sentence they are a name like those; alone they are words of the magazine, and must be marked. */
const SECTIONS = /\b(?:Dispatches|Treaties|Archives|Maps & Borders|Ciphers|Protocol|The Pouch)\b/g;

/**
 * Words in Latin letters on a page that says of itself that it is in another script: visible texts, labels and what style sheets say,
 * each once, but for what is marked as being of another language.
 */
export async function latinIn(page: Page): Promise<readonly string[]> {
  const all = await page.evaluate(() => {
    const { lang } = document.documentElement;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (
        !parent?.checkVisibility() ||
        parent.closest('[lang], kbd, script, style')?.getAttribute('lang') !== lang
      )
        continue;
      found.push(walker.currentNode.textContent ?? '');
    }
    for (const element of document.querySelectorAll('body *'))
      for (const part of ['::before', '::after']) {
        const { content, visibility } = getComputedStyle(element, part);
        if (visibility === 'hidden' || !/^["']/.test(content) || !element.checkVisibility()) continue;
        if (element.closest('[lang]')?.getAttribute('lang') === lang) found.push(content);
      }
    for (const attribute of ['aria-label', 'title', 'placeholder', 'alt'])
      for (const element of document.querySelectorAll(`[${attribute}]`))
        if (element.checkVisibility() && element.closest('[lang]')?.getAttribute('lang') === lang)
          found.push(element.getAttribute(attribute) ?? '');
    return found;
  });
  return [...new Set(all.map((text) => text.trim()))].filter((text) => {
    const rest = text.replace(SECTIONS, '').trim();
    return /[a-z]{2,}/i.test((rest === '' ? text : rest).replace(NAMES, ''));
  });
}
