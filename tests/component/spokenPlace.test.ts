import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SpokenPlace } from '../../src/ui/spokenPlace.ts';

let holder: HTMLElement;
const place = new SpokenPlace();
beforeEach(() => void (holder = document.createElement('div')));
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

describe('a reader who went elsewhere', () => {
  const reading = {};
  const far = '<div style="height: 3000px"></div>';

  /** Sentences with 3000 pixels between them; what the page was scrolled by is told, and does not happen. */
  function laidOut() {
    const scrolled = vi.spyOn(window, 'scrollBy').mockReturnValue();
    const since = performance.now();
    const clock = vi.spyOn(performance, 'now').mockReturnValue(since);
    holder.innerHTML = `<p>First.</p>${far}<p>Second.</p>${far}<p>Third.</p>${far}`;
    document.body.append(holder);
    const say = (text: string) => {
      clock.mockReturnValue(performance.now() + 10_000); // long after whatever was done before
      place.show(reading, holder, { text, words: text, from: 0, block: 0, paragraph: 0 }, 0);
    };
    return { scrolled, say };
  }

  /** As Contents and Find do. */
  async function goTo(text: string) {
    const isOver = new Promise((resolve) => addEventListener('scroll', resolve, { once: true }));
    const target = [...holder.querySelectorAll('p')].find(({ textContent }) => textContent === text);
    target?.scrollIntoView();
    await isOver;
  }

  it('stays there, until the sentence is in sight again or they want to go along', async () => {
    const { scrolled, say } = laidOut();
    say('First.');
    await goTo('Third.');
    say('Second.');
    expect(scrolled).not.toHaveBeenCalled();
    await goTo('Second.');
    say('First.');
    expect(scrolled).toHaveBeenCalledTimes(1);
    await goTo('Third.');
    say('Second.');
    expect(scrolled).toHaveBeenCalledTimes(1);
    place.follow();
    say('Second.');
    expect(scrolled).toHaveBeenCalledTimes(2);
  });

  it('is not drawn away from what they select, nor from a panel', async () => {
    const { scrolled, say } = laidOut();
    say('First.');
    getSelection()?.selectAllChildren(holder);
    say('Second.');
    getSelection()?.removeAllRanges();
    const panel = document.createElement('div');
    panel.popover = 'auto';
    panel.innerHTML = '<button>Close</button>';
    holder.append(panel);
    panel.showPopover();
    panel.querySelector('button')?.focus();
    say('Second.');
    expect(scrolled).not.toHaveBeenCalled();
    panel.hidePopover();
    await expect.poll(() => panel.contains(document.activeElement)).toBe(false);
    say('Second.');
    expect(scrolled).toHaveBeenCalledOnce();
  });
});
