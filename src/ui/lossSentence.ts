import type { Loss } from '../model/loss.ts';
import { count } from './count.ts';

/** What the browser has cleared, and what follows from it. */
export function lossSentence(loss: Loss): string {
  switch (loss.of) {
    case 'store': {
      const { saved } = loss;
      const gone =
        saved === 0
          ? 'Nothing was saved'
          : `${count(saved, 'saved article')} ${saved === 1 ? 'is' : 'are'} gone`;
      return `This browser has cleared what was stored here. ${gone}; the magazine’s articles are fetched again.`;
    }
    case 'some':
      return `Of ${count(loss.before, 'saved article')} only ${loss.saved} are left: this device’s storage was damaged. The rest of what is stored is as it was.`;
    case 'files':
      return 'This browser has cleared the pictures that were stored here. Texts and what you saved are still here; pictures are fetched again when there is a network.';
    case 'settings':
      return 'This browser has cleared your settings here. What you saved is still here.';
  }
}
