import { asReaderError } from '../model/errors.ts';
import type { Act } from '../model/keys.ts';
import { paths } from '../nav/paths.ts';
import { wantField } from '../nav/searchField.ts';
import { backToList } from '../nav/trail.ts';
import { go } from '../nav/travel.ts';
import type { Reader } from '../state/context.ts';
import { headersOf } from '../state/lookups.ts';
import { getShortcuts } from '../state/shortcuts.svelte.ts';
import { sentenceFor } from '../ui/sentences.ts';
import { pressMark } from './markPress.ts';
import { pressRefresh } from './refreshPress.ts';
import { linkOf, rowInFocus, saveOf, stepRows } from './rowFocus.ts';
import { articleOnScreen, stepArticles } from './stepArticles.ts';

/** What each key of the table does. */
export function actsOf(reader: Reader): Readonly<Record<Act, () => void>> {
  const { library, marks, messages, sections } = reader;

  function visit(path: string): void {
    go(path, { replace: path === location.pathname + location.search });
  }

  function search(): void {
    const field = document.querySelector<HTMLInputElement>('main [role="search"] input');
    if (field) return field.select();
    wantField();
    go(paths.search());
  }

  /** Along the strip under the nameplate. */
  function stepSections(by: 1 | -1): void {
    const strip = [paths.front(), paths.latest(), ...sections.all.map(({ slug }) => paths.section(slug))];
    const here = strip.findIndex((path) => path === location.pathname || `${path}/` === location.pathname);
    const path = strip[here + by];
    if (path) go(path);
  }

  async function step(way: 'previous' | 'next'): Promise<void> {
    if (!(await stepArticles(reader, way)))
      messages.say('This article was opened by itself: there is no list to go on in.');
  }

  function back(): void {
    if (!backToList(articleOnScreen() ?? '')) go(paths.latest());
  }

  /** A row in focus comes before the article that it stands under. */
  const subject = () => rowInFocus()?.dataset['row'] ?? articleOnScreen();

  async function save(): Promise<void> {
    const row = rowInFocus();
    const button = row
      ? saveOf(row)
      : document.querySelector<HTMLElement>('main article > header button[aria-pressed]');
    if (button) return button.click();
    const id = subject();
    const [header] = id ? await headersOf(library, [id]) : [];
    if (!header) return;
    const { pressSave } = await import('./savePress.ts'); // the front page asks for it in the same way
    await pressSave(reader, header, !marks.isSaved(header.id));
  }

  async function mark(): Promise<void> {
    const id = subject();
    if (!id) return;
    await pressMark(reader, id, !marks.isRead(id));
  }

  /** What fails is said where messages are. */
  const tried = (act: () => Promise<void>) => () => {
    act().catch((thrown: unknown) => messages.say(sentenceFor(asReaderError(thrown, 'broken-store').code)));
  };

  return {
    down: () => stepRows(1),
    up: () => stepRows(-1),
    open: () => linkOf(rowInFocus())?.click(),
    nextSection: () => stepSections(1),
    previousSection: () => stepSections(-1),
    next: tried(() => step('next')),
    previous: tried(() => step('previous')),
    back,
    save: tried(save),
    mark: tried(mark),
    search,
    refresh: tried(() => pressRefresh(reader)),
    front: () => visit(paths.front()),
    latest: () => visit(paths.latest()),
    saved: () => visit(paths.saved()),
    offline: () => visit(paths.offline()),
    settings: () => visit(paths.settings()),
    help: () => (getShortcuts().helping = true),
  };
}
