import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { NO_FILTER, type Filter } from '../../src/model/filter.ts';
import FilterBar from '../../src/ui/FilterBar.svelte';

const SECTIONS = ['Treaties', 'Archives', 'Ciphers'].map((name) => ({ name, slug: name.toLowerCase() }));
const AUTHORS = ['Ann', 'Bert'].map((name) => ({ name, slug: name.toLowerCase(), url: null, avatar: null }));

afterEach(() => vi.useRealTimers());

function bar(changes: Partial<Filter> = {}, props: Record<string, unknown> = {}) {
  const onchange = vi.fn<(filter: Filter) => void>();
  const filter = { ...NO_FILTER, ...changes };
  const screen = render(FilterBar, { filter, sections: SECTIONS, authors: AUTHORS, onchange, ...props });
  const become = (next: Partial<Filter>) => screen.rerender({ filter: { ...NO_FILTER, ...next } });
  const group = screen.getByRole('group', { name: 'Filter' });
  return { group, onchange, filter, become, leave: () => screen.unmount() };
}

test('is a group named Filter; it says what is wanted and changes nothing by itself', async () => {
  const { group, onchange, filter } = bar();
  const unread = group.getByRole('button', { name: 'Unread' });
  await unread.click();
  expect(onchange).toHaveBeenLastCalledWith({ ...filter, unread: true });
  await expect.element(unread).toHaveAttribute('aria-pressed', 'false');
  await group.getByRole('button', { name: 'Saved' }).click();
  expect(onchange).toHaveBeenLastCalledWith({ ...filter, saved: true });
});

test('adds and takes away sections, and does not offer the page’s own', async () => {
  const { group, onchange, filter } = bar({ sections: ['archives'] }, { own: 'treaties' });
  await expect
    .element(group.getByRole('button', { name: 'Archives' }))
    .toHaveAttribute('aria-pressed', 'true');
  expect(group.getByRole('button', { name: 'Treaties' }).elements()).toHaveLength(0);
  await group.getByRole('button', { name: 'Ciphers' }).click();
  expect(onchange).toHaveBeenLastCalledWith({ ...filter, sections: ['archives', 'ciphers'] });
  await group.getByRole('button', { name: 'Archives' }).click();
  expect(onchange).toHaveBeenLastCalledWith({ ...filter, sections: [] });
});

test('its sections stay unfolded, with the focus in them, whatever the filter becomes', async () => {
  const { group, become } = bar();
  await group.getByText('Sections').click();
  const archives = group.getByRole('button', { name: 'Archives' });
  await archives.click();
  await become({ sections: ['archives'] });
  await become({ unread: true });
  await become({ text: 'silk' });
  await expect.element(archives).toBeVisible();
  await expect.element(archives).toHaveFocus();
});

test('its sections unfold when the first is chosen, and stay folded for who has folded them', async () => {
  const { group, become } = bar();
  const archives = group.getByText('Archives');
  await expect.element(archives).not.toBeVisible();
  await become({ sections: ['archives'] });
  await expect.element(archives).toBeVisible();
  await group.getByText('Sections').click();
  await become({ sections: ['archives'], unread: true });
  await expect.element(archives).not.toBeVisible();
});

test('chooses an author', async () => {
  const { group, onchange, filter } = bar();
  await group.getByRole('combobox', { name: 'Author' }).selectOptions('Bert');
  expect(onchange).toHaveBeenLastCalledWith({ ...filter, author: 'bert' });
});

test('takes words without the space around them, once the typing rests', async () => {
  const { group, onchange, filter } = bar();
  await group.getByRole('searchbox', { name: 'Filter by words' }).fill('  silk road ');
  await expect.poll(() => onchange.mock.lastCall?.[0]).toEqual({ ...filter, text: 'silk road' });
  expect(onchange).toHaveBeenCalledOnce();
});

test('a space that is being typed stays, and one that ends what was typed asks for nothing', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { group, onchange, become } = bar();
  const field = group.getByRole('searchbox').element() as HTMLInputElement; // its role says so
  const type = (text: string) => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    vi.advanceTimersByTime(1000);
  };
  field.focus();
  type('silk ');
  await become({ text: 'silk' });
  expect(field.value).toBe('silk ');
  type('silk  ');
  expect(onchange).toHaveBeenCalledOnce();
  await become({ text: 'road' });
  expect(field.value).toBe('road');
});

test('asks for nothing any more once it is gone', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { group, onchange, leave } = bar();
  const field = group.getByRole('searchbox').element() as HTMLInputElement; // its role says so
  field.value = 'silk';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await leave();
  vi.advanceTimersByTime(1000);
  expect(onchange).not.toHaveBeenCalled();
});

test('shows what is on, and clears all of it at once', async () => {
  const { group, onchange } = bar({ unread: true, text: 'silk', author: 'ann' });
  await expect.element(group.getByRole('searchbox')).toHaveValue('silk');
  await expect.element(group.getByRole('combobox')).toHaveValue('ann');
  await expect.element(group.getByRole('button', { name: 'Unread' })).toHaveAttribute('aria-pressed', 'true');
  await group.getByRole('button', { name: 'Clear' }).click();
  expect(onchange).toHaveBeenLastCalledWith(NO_FILTER);
});

test('has nothing to clear while nothing is on', () => {
  const { group } = bar();
  expect(group.getByRole('button', { name: 'Clear' }).elements()).toHaveLength(0);
});

test('leaves out Saved where everything is saved', () => {
  const { group } = bar({}, { filterSaved: false });
  expect(group.getByRole('button', { name: 'Saved' }).elements()).toHaveLength(0);
});
