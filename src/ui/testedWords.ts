import { count } from './count.ts';

interface Outcome {
  readonly articles: number;
  readonly textOnly: number;
  readonly whole: number;
  readonly unreadable: number;
  readonly faults: readonly { readonly text: boolean; readonly missing: number; readonly damaged: number }[];
  readonly left: readonly string[];
}

const list = new Intl.ListFormat('en-GB');

/** What a test of the offline copy found and what became of it, in one sentence. */
export function testedSentence({ articles, textOnly, whole, unreadable, faults, left }: Outcome): string {
  const aside = [
    ...(textOnly > 0 ? [`${count(textOnly, 'article')} kept as text alone`] : []),
    ...(unreadable > 0 ? [`${count(unreadable, 'picture')} that this browser cannot show`] : []),
  ];
  const counted = aside.length > 0 ? ` (${list.format(aside)})` : '';
  if (faults.length === 0)
    return `${count(articles, 'article')} and ${count(whole, 'file')} open without a network; nothing is missing${counted}.`;
  const become =
    left.length === 0
      ? 'all of it is mended'
      : left.length < faults.length
        ? `${count(left.length, 'article')} could not be mended yet`
        : 'it could not be mended now; with a network, test again';
  return `${faults.length} of ${count(articles, 'article')} did not open whole: ${lacking(faults)}; ${become}${counted}.`;
}

/** "2 pictures or files missing and 1 damaged" */
export function lacking(faults: Outcome['faults']): string {
  const sum = (of: (fault: Outcome['faults'][number]) => number) =>
    faults.reduce((all, one) => all + of(one), 0);
  const [texts, missing, damaged] = [
    sum(({ text }) => Number(text)),
    sum((fault) => fault.missing),
    sum((fault) => fault.damaged),
  ];
  return list.format([
    ...(texts > 0 ? [`${count(texts, 'text')} missing`] : []),
    ...(missing > 0 ? [`${count(missing, 'file')} missing`] : []),
    ...(damaged > 0 ? [`${count(damaged, 'file')} damaged`] : []),
  ]);
}
