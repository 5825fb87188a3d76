import type { Reader } from '../state/context.ts';
import type { Listening } from '../state/listening.svelte.ts';
import { headersOf } from '../state/lookups.ts';
import { plural } from '../languages/texts.ts';

/** Puts the saved articles that have not been finished into the queue, in the order of the Saved list: last saved first. */
export async function addSaved(reader: Reader, listening: Listening): Promise<void> {
  const { library, marks, messages } = reader;
  await marks.known;
  const saved = [...marks.all].filter(
    ({ savedAt, finishedAt }) => savedAt !== undefined && finishedAt === undefined,
  );
  const inOrder = saved.toSorted((a, b) => (b.savedAt ?? 0) - (a.savedAt ?? 0));
  try {
    const added = listening.add(
      await headersOf(
        library,
        inOrder.map(({ id }) => id),
      ),
    );
    messages.say(
      added > 0
        ? plural(added, ['# article added.', '# articles added.'])
        : 'No saved article is left to add.',
    );
  } catch (thrown) {
    library.storeFailed(thrown);
  }
}
