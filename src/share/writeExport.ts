import { FORM, type ExportedArticle, type ExportHead } from './exported.ts';
import { swapPictures } from './swaps.ts';

/** A JSON Feed 1.1 document, piece by piece as UTF-8: first what it says of itself and the reader, then article by article. */
export async function* feedPieces(
  head: ExportHead,
  articles: AsyncIterable<ExportedArticle>,
  pictureOf: (tag: string, base: string) => string | null,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const { magazine, exportedAt, marks, settings } = head;
  const opening = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: `Saved from ${magazine.name}`,
    home_page_url: magazine.site,
    _offprint: {
      export: FORM,
      magazine,
      exportedAt,
      marks,
      settings: Object.fromEntries(settings),
    },
  });
  yield encoder.encode(`${opening.slice(0, -1)},"items":[`);
  let between = '\n';
  for await (const article of articles) {
    yield encoder.encode(between + JSON.stringify(itemOf(article, pictureOf)));
    between = ',\n';
  }
  yield encoder.encode('\n]}\n');
}

function itemOf(
  { header, body, earlier, files }: ExportedArticle,
  pictureOf: (tag: string, base: string) => string | null,
): object {
  const fileAt = new Map(files.map(({ url, file }) => [url, file]));
  const swapped = swapPictures(body.html, (tag) => fileAt.get(pictureOf(tag, body.base) ?? '') ?? null);
  return {
    id: header.id,
    url: header.url ?? undefined,
    external_url: header.externalUrl ?? undefined,
    title: header.untitled ? undefined : header.headline,
    summary: header.dek || undefined,
    content_html: swapped.html,
    image: header.hero ? (fileAt.get(header.hero.url) ?? header.hero.url) : undefined,
    date_published: dateOf(header.publishedAt),
    date_modified: dateOf(header.modifiedAt),
    authors: header.authors.map(({ name, url, avatar }) => ({
      name,
      url: url ?? undefined,
      avatar: avatar ?? undefined,
    })),
    tags: header.tags,
    language: header.language || undefined,
    attachments: body.attachments.map(({ url, mimeType, title, size, duration }) => ({
      url: fileAt.get(url) ?? url,
      mime_type: mimeType || 'application/octet-stream', // the specification wants one
      title: title || undefined,
      size_in_bytes: size ?? undefined,
      duration_in_seconds: duration ?? undefined,
    })),
    _offprint: {
      header,
      body: { base: body.base, attachments: body.attachments, related: body.related },
      swaps: swapped.swaps,
      earlier: earlier.length > 0 ? earlier : undefined,
      files,
    },
  };
}

/** RFC 3339, where the moment is one that a calendar has. */
function dateOf(at: number | null): string | undefined {
  return at === null || Math.abs(at) > 8.64e15 ? undefined : new Date(at).toISOString();
}
