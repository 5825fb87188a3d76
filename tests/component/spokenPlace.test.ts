import { afterEach, expect, it, vi } from 'vitest';
import { SpokenPlace } from '../../src/ui/spokenPlace.ts';

const holder = document.createElement('div');
const place = new SpokenPlace();
afterEach(() => {
  vi.restoreAllMocks();
  place.putOut();
  holder.remove();
});

it('goes along with what is in the text, and leaves the page alone for what is folded away', () => {
  const scrolled = vi.spyOn(window, 'scrollBy').mockReturnValue();
  const far = '<div style="height: 3000px"></div>';
  holder.innerHTML = `<details><summary>More</summary>${far}<p>Hidden words.</p></details>${far}<p>Last words.</p>`;
  document.body.append(holder);
  const show = (text: string) =>
    place.show({}, holder, { text, words: text, from: 0, block: 0, paragraph: 0 }, 0);
  show('Hidden words.');
  expect(scrolled).not.toHaveBeenCalled();
  show('Last words.');
  expect(scrolled).toHaveBeenCalledOnce();
});
