import type { Page } from '@playwright/test';

/** Names that no language changes: those of the demo's magazine, sections and desks among them. */
const NAMES =
  /The Envoy(?:’s desk)?|La rédaction de L’Envoy|Envoy|The \w+ (?:desk|bench|room|office)|From the treaty room|The pouch|Dispatches|Treaties|Archives|Maps & Borders|Ciphers|Protocol|The Pouch|\bAa\b|[KM]B\b|iPhone|iPad|Feed|Offprint|JSON|RSS|OPML|Markdown|WhatsApp|Telegram|Mastodon|Bluesky|LinkedIn|Facebook|Reddit|Wi-Fi|Ctrl|Shift|Alt|Esc|Enter|Tab|Space|Home|End|\bMIT\b/g;

/**
 * Words in Latin letters on a page that says of itself that it is in another script: visible texts and labels, each once, but for
 * what is marked as being of another language.
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
    for (const attribute of ['aria-label', 'title', 'placeholder', 'alt'])
      for (const element of document.querySelectorAll(`[${attribute}]`))
        if (element.checkVisibility() && element.closest('[lang]')?.getAttribute('lang') === lang)
          found.push(element.getAttribute(attribute) ?? '');
    return found;
  });
  return [...new Set(all.map((text) => text.replace(NAMES, '').trim()))].filter((text) =>
    /[a-z]{2,}/i.test(text),
  );
}
