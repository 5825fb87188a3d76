import { asReaderError } from '../model/errors.ts';
import type { Backup } from '../state/backup.svelte.ts';
import type { Messages } from '../state/messages.svelte.ts';
import { figure, plural } from '../languages/texts.ts';
import { articles as articlesIn, files as filesIn, listOf } from '../ui/counts.ts';
import { sentenceFor } from '../ui/sentences.ts';

type Imported = NonNullable<Awaited<ReturnType<Backup['import']>>>;

/** What choosing an export does, wherever it is chosen: take it in, and say what came of it. True when it was taken. */
export async function pressImport(backup: Backup, messages: Messages, file: File): Promise<boolean> {
  try {
    const imported = await backup.import(file);
    messages.say(imported ? sentenceOf(imported) : 'Stopped. Nothing of the file was taken.');
    return imported !== null;
  } catch (thrown) {
    messages.say(sentenceFor(asReaderError(thrown, 'broken-store').code));
    return false;
  }
}

function sentenceOf({ articles, added, changed, files }: Imported): string {
  const fresh = added.length + changed.length;
  if (articles === 0) return 'Imported. The file holds no saved article.';
  if (fresh === 0) return 'Imported. Every article of that file was here already.';
  if (fresh < articles)
    return plural(
      articles,
      [
        'Imported: {0} of # article. The others were here already.',
        'Imported: {0} of # articles. The others were here already.',
      ],
      figure(fresh),
    );
  return `Imported: ${listOf([articlesIn(articles), filesIn(files)])}.`;
}
