/**
 * Markup for plain text: blank lines divide paragraphs, a single line end stays one, http(s) addresses become links.
 * Escaped throughout, so that the text's own `<` shows as such.
 */
export function paragraphs(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => `<p>${linked(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('');
}

function linked(text: string): string {
  return text.replace(/https?:\/\/[^\s<>"]+|[&<>"]/gi, (found) => {
    if (found.length === 1) return escape(found);
    const url = withoutPunctuation(found);
    return `<a href="${escape(url)}">${escape(url)}</a>${escape(found.slice(url.length))}`;
  });
}

/** A URL at the end of a sentence or in brackets, without what belongs to the sentence. */
function withoutPunctuation(url: string): string {
  const signs = url.includes('(') ? `.,;:!?'”’»` : `.,;:!?'”’»)]`;
  let end = url.length;
  while (end > 0 && signs.includes(url.charAt(end - 1))) end--;
  return url.slice(0, end);
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
