import { about, capital, some, type Finding } from './finding.ts';
import type { ReportInput } from './input.ts';
import type { Study } from './study.ts';

/** Links, and what relative URLs stand on. */
export function addresses({ wire }: ReportInput, studies: readonly Study[]): readonly Finding[] {
  const total = studies.length;
  const plainHttp = studies.filter(
    ({ article, httpLinks }) => httpLinks > 0 || article.header.url?.startsWith('http:'),
  );
  const hasBase = wire.base !== undefined || wire.homePageUrl !== undefined;
  const adrift = studies.filter(
    ({ article, relative }) => relative > 0 && !hasBase && article.header.url === null,
  );
  return [
    ...about(
      'warning',
      'relative-urls',
      adrift.map(({ name, relative }) => `${name}: ${relative}`),
      {
        title: `${capital(some(adrift.length, total))} ${adrift.length === 1 ? 'has' : 'have'} relative URLs, and nothing says where they begin`,
        why: 'They are taken to begin at the feed itself, which is a guess: pictures and links can be missing.',
        mend: 'Write whole URLs, or add “url” to the items or “home_page_url” to the feed.',
      },
    ),
    ...about(
      'hint',
      'http-links',
      plainHttp.map(({ name }) => name),
      {
        title: `${capital(some(plainHttp.length, total))} ${plainHttp.length === 1 ? 'has' : 'have'} links to http addresses`,
        why: 'What a reader opens there can be read and changed on its way.',
        mend: 'Write links with https where the other site has it.',
      },
      total,
    ),
  ];
}
