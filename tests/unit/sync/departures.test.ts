import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Store } from '../../../src/db/open.ts';
import { countStored, readArticle } from '../../../src/db/shelf.ts';
import { articleId } from '../../../src/model/identity.ts';
import { refreshFeed } from '../../../src/sync/refresh.ts';
import { useBrowser } from '../support/browser.ts';
import '../support/database.ts';
import { failure } from '../support/failures.ts';
import { feed, FeedServer, items, type Item } from '../support/feedServer.ts';

useBrowser();
const URL_ = 'https://reader.example/feed.json';
const SOURCE = { key: 'feed.json', url: URL_, sections: [] };
let store: Store;
let server: FeedServer;
beforeEach(() => {
  store = new Store();
  server = new FeedServer();
});

const readHistory = async (...at: Parameters<typeof readArticle>) =>
  (await readArticle(...at))?.history ?? null;
const publish = async (list: readonly Item[], more: { next_url?: string } = {}) => {
  server.publish(URL_, feed(list, more));
  await refreshFeed(store, SOURCE);
};
const without = (list: readonly Item[], ...gone: number[]) => list.filter((_, i) => !gone.includes(i));
/** What is known of the article of that number: in the feed, fallen off its end, or taken out. */
const standing = async (n: number) => {
  const departure = (await readHistory(store, articleId('feed.json', `https://m.example/${n}`)))?.departure;
  return departure ? (departure.withdrawn ? 'withdrawn' : 'gone') : 'there';
};
const standings = (...numbers: number[]) => Promise.all(numbers.map(standing));

describe('an article that is missing from a feed', () => {
  it('whose older and newer neighbours are there was withdrawn', async () => {
    await publish(items(10));
    await publish(without(items(10), 4));
    expect(await standings(3, 4, 5)).toEqual(['there', 'withdrawn', 'there']);
  });

  it('at its end has fallen off, and stays on the device', async () => {
    await publish(items(10, 2));
    await publish(items(10));
    expect(await standings(9, 10, 11)).toEqual(['there', 'gone', 'gone']);
    expect(await countStored(store)).toMatchObject({ articles: 12 });
  });

  it('without a date is never called withdrawn: where it stood is not known', async () => {
    const hour = (n: number) => Date.UTC(2026, 9, 1) - n * 3_600_000;
    const undated = { id: 'https://m.example/99', title: 'Undated', content_text: 'Text.' };
    vi.spyOn(Date, 'now').mockReturnValue(hour(4.5));
    await publish([undated, ...items(10, 5)]);
    vi.spyOn(Date, 'now').mockReturnValue(hour(-1));
    await publish(items(15));
    expect(await standings(4, 99, 5)).toEqual(['there', 'there', 'there']);
  });

  it('at its top is not judged: nothing newer is there to say that it was taken out', async () => {
    await publish(items(10));
    await publish(without(items(10), 0));
    expect(await standing(0)).toBe('there');
  });

  it('that comes back is there again', async () => {
    await publish(items(10));
    await publish(without(items(10), 4, 9));
    expect(await standings(4, 9)).toEqual(['withdrawn', 'gone']);
    await publish(items(10));
    expect(await standings(4, 9)).toEqual(['there', 'there']);
  });

  it('keeps the day on which it was first missed', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 10, 1));
    await publish(items(10, 1));
    await publish(items(10));
    vi.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 10, 9));
    await publish(without(items(10), 5));
    const id = articleId('feed.json', 'https://m.example/10');
    expect((await readHistory(store, id))?.departure).toEqual({
      id,
      since: Date.UTC(2026, 10, 1),
      withdrawn: false,
    });
  });
});

describe('nothing is called gone or withdrawn', () => {
  beforeEach(() => publish(items(20)));
  const all = Array.from({ length: 20 }, (_, i) => i);
  const expectAllThere = async () => expect(new Set(await standings(...all))).toEqual(new Set(['there']));

  it.each([
    ['emptied', feed([]), 'empty'],
    ['cut', feed(items(4)).slice(0, -20), 'truncated'],
    ['replaced by a page', '<!doctype html>', 'html'],
  ] as const)('by a feed that is %s', async (_how, body, code) => {
    server.publish(URL_, body);
    await failure(refreshFeed(store, SOURCE), code);
    await expectAllThere();
  });

  it('by a feed that fails', async () => {
    server.fail(URL_, 500);
    await failure(refreshFeed(store, SOURCE), 'server');
    await expectAllThere();
  });

  it('by a feed that is suddenly less than half as long', async () => {
    await publish(items(9));
    await expectAllThere();
    await publish(without(items(9), 4));
    await expectAllThere();
  });

  it('by a feed from among whose articles many are missing at once', async () => {
    await publish(without(items(20), 3, 6, 9));
    await expectAllThere();
  });

  it('by a feed that is not in the order of dates', async () => {
    const [first, ...rest] = without(items(20), 7);
    await publish([...rest, ...(first ? [first] : [])]);
    await expectAllThere();
  });

  it('from among others, while an item of the feed cannot be read', async () => {
    const given = without(items(20), 7).map((item): unknown => item);
    server.publish(URL_, feed([...(given as Item[]), 7 as never]));
    await refreshFeed(store, SOURCE);
    await expectAllThere();
  });
});

it('of a feed in pages, nothing is said of what lies past the pages that were read', async () => {
  server.publish('https://reader.example/2.json', feed(items(5, 5)));
  await publish(items(5), { next_url: '2.json' });
  await publish(without(items(5), 2), { next_url: '2.json' });
  expect(await standings(2, 5, 9)).toEqual(['withdrawn', 'there', 'there']);
});

it('of an article without a date, nothing is said from its place', async () => {
  const undated = { id: 'https://m.example/99', title: 'Undated', content_text: 'x' };
  await publish([...items(5), undated]);
  await publish(items(6));
  expect(await standing(99)).toBe('there');
});
