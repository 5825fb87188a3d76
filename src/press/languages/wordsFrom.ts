import { pressWords, type PressWords } from '../../languages/pressWords.ts';
import type { Language } from '../../model/language.ts';
import { openFile } from './catalogue.ts';

/** What the build of one magazine's site writes itself, from the file of its language: nothing is compiled yet then. */
export function wordsFrom(root: string, language: Language): PressWords {
  const english = pressWords();
  const { items } = openFile(root, language);
  const said = (text: string) => {
    const found = items.find(({ msgid, msgctxt }) => msgid === text && !msgctxt)?.msgstr[0];
    if (!found)
      throw new Error(`${language.code}.po does not have “${text}”; npm run texts brings it up to date.`);
    return found;
  };
  const names = ['front', 'latest', 'saved', 'search', 'more', 'phone', 'article', 'desk'] as const;
  return {
    ...english,
    ...Object.fromEntries(names.map((name) => [name, said(english[name])])),
    noscript: (name) => said(english.noscript('{0}')).replace('{0}', () => name),
  };
}
