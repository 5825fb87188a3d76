import type { Loss } from '../model/loss.ts';
import { figure, plural } from '../languages/texts.ts';

/** What the browser has cleared, and what follows from it. */
export function lossSentence(loss: Loss): string {
  switch (loss.of) {
    case 'store': {
      const { saved } = loss;
      return saved === 0
        ? 'This browser has cleared what was stored here. Nothing was saved; the magazine’s articles are fetched again.'
        : plural(saved, [
            'This browser has cleared what was stored here. # saved article is gone; the magazine’s articles are fetched again.',
            'This browser has cleared what was stored here. # saved articles are gone; the magazine’s articles are fetched again.',
          ]);
    }
    case 'some':
      return plural(
        loss.before,
        [
          'Of # saved article only {0} are left: this device’s storage was damaged. The rest of what is stored is as it was.',
          'Of # saved articles only {0} are left: this device’s storage was damaged. The rest of what is stored is as it was.',
        ],
        figure(loss.saved),
      );
    case 'files':
      return 'This browser has cleared the pictures that were stored here. Texts and what you saved are still here; pictures are fetched again when there is a network.';
    case 'settings':
      return 'This browser has cleared your settings here. What you saved is still here.';
  }
}
