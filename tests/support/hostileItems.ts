/** A JSON Feed in which each vector is an article's body, title, summary, author, tag, address, picture and attachment. */
export function hostileItems(vectors: readonly string[]): string {
  const newest = Date.UTC(2026, 10, 20);
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Hostile',
    items: vectors.map((vector, index) => ({
      id: `vector-${index}`,
      url: vector,
      title: `${index} ${vector}`.slice(0, 400),
      summary: vector,
      content_html: `<p>Before.</p>${vector}<p>After.</p>`,
      image: vector,
      authors: [{ name: vector, url: vector }],
      tags: [vector.slice(0, 200)],
      attachments: [{ url: vector, mime_type: 'audio/mpeg', title: vector }],
      date_published: new Date(newest - index * 60_000).toISOString(),
    })),
  });
}
