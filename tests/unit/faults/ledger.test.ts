import { describe, expect, test } from 'vitest';
import { Ledger } from '../../faults/ledger.ts';
import { story } from '../../faults/stories.ts';
import type { Stored } from '../../faults/storedRows.ts';

const KEPT = [story(1), story(5)];
/** Exactly what a ledger of these two says, with the second saved and the first read. */
const WHOLE: Stored = {
  headers: KEPT.map(({ id, title }) => ({ id, headline: title })),
  bodies: KEPT.map(({ id, html }) => ({ id, html })),
  marks: [
    { id: story(1).id, readAt: 5 },
    { id: story(5).id, savedAt: 6 },
  ],
  files: story(5).files.map((path) => ({ path, bytes: 9 })),
};

function ledger(): Ledger {
  const made = new Ledger();
  made.stored(KEPT);
  made.saved.add('Story 5');
  made.whole.add('Story 5');
  made.read.add('Story 1');
  return made;
}

/** The rows as they should be, with one store changed. */
const losses = (changed: Partial<Stored>) => [...ledger().audit({ ...WHOLE, ...changed }).losses];

describe('the ledger of the faults', () => {
  test('finds nothing where all is as it was, and says how much it compared', () => {
    expect(ledger().audit(WHOLE)).toEqual({ articles: 2, marks: 2, losses: [] });
  });

  test('names an article that is gone, doubled, half there or has another text', () => {
    const [first, second] = WHOLE.headers;
    const [body] = WHOLE.bodies;
    if (!first || !second || !body) throw new Error('There are two.');
    expect(losses({ headers: [second], bodies: WHOLE.bodies.slice(1) })).toContain('lost: Story 1');
    expect(losses({ headers: [...WHOLE.headers, { ...first, id: 'x', bodyGone: true }] })).toContain(
      'doubled: Story 1',
    );
    expect(losses({ headers: [second] })).toContain(`half there: a text without a header, ${first.id}`);
    expect(losses({ bodies: [body] })).toContain('half there: a header without a text, Story 5');
    expect(losses({ bodies: [{ ...body, html: '' }, ...WHOLE.bodies.slice(1)] })).toContain(
      'another text or none: Story 1',
    );
  });

  test('names a mark that came or went, and a file of a saved article', () => {
    expect(losses({ marks: WHOLE.marks.slice(1) })).toEqual(['unmarked (readAt): Story 1']);
    expect(losses({ marks: [...WHOLE.marks, { id: story(1).id, savedAt: 7, readAt: 5 }] })).toEqual([
      'marked (savedAt): Story 1',
    ]);
    expect(losses({ files: [] })).toHaveLength(story(5).files.length);
  });

  test('takes what was offered as it came, once, and holds on to it from there', () => {
    const held = ledger();
    const edited = story(1, { edition: 2 });
    const came: Stored = {
      ...WHOLE,
      bodies: [{ id: edited.id, html: edited.html }, ...WHOLE.bodies.slice(1)],
    };
    held.offered([edited]);
    expect(held.audit(came).losses).toEqual([]);
    expect(held.audit(came).losses).toEqual([]);
    expect(held.audit(WHOLE).losses).toEqual(['another text or none: Story 1']);
  });

  test('what was offered instead of something else is all that may come', () => {
    const held = ledger();
    held.offered([story(1, { edition: 2 })]);
    held.offeredInstead([story(1, { edition: 3 })]);
    const came: Stored = {
      ...WHOLE,
      bodies: [{ id: story(1).id, html: story(1, { edition: 2 }).html }, ...WHOLE.bodies.slice(1)],
    };
    expect(held.audit(came).losses).toEqual(['another text or none: Story 1']);
  });

  test('a mark that was under way may have come or not, once', () => {
    const held = ledger();
    const marked: Stored = {
      ...WHOLE,
      marks: [...WHOLE.marks.slice(1), { id: story(1).id, savedAt: 7, readAt: 5 }],
    };
    held.unsure('Story 1');
    expect(held.audit(marked).losses).toEqual([]);
    expect(held.audit(WHOLE).losses).toEqual(['unmarked (savedAt): Story 1']);
  });
});
