import { describe, expect, it } from 'vitest';
import { adaptFeed } from '../../../src/feed/adapt.ts';
import { parseWhole } from '../../../src/feed/cutOff.ts';

const OPTIONS = {
  feedKey: 'feed.json',
  documentUrl: 'https://f.example/feed.json',
  sections: [],
  now: Date.UTC(2026, 10, 23),
};
const PHOTO = '<img src="/photo.jpg" width="800" height="600">';
const SMILEY = 'https://f.example/1.png';

function article(html: string, item: object = {}) {
  const document = { items: [{ id: 'x', title: 't', content_html: html, ...item }] };
  const [first] = adaptFeed(parseWhole(JSON.stringify(document)), OPTIONS).articles;
  if (!first) throw new Error('dropped');
  return first.header;
}

describe('the hero of a text', () => {
  it.each([
    ['a smiley, by its size', 'Good news <img src="/1.png" width="40" height="16">'],
    ['an icon before the words', '<img src="/1.png" height="24"> News'],
    ['emoji, by their class', '<img class="wp-smiley" src="/1.png">'],
    ['a formula, by its class', '<img class="alignnone latex" src="/1.png" width="373" height="249">'],
    ['what stands between words', 'Let <b><img src="/1.png" alt="x^2"></b> be a square.'],
    ['several of them', 'Let <img src="/1.png"> or <img src="/2.png"><img src="/3.png"> be squares.'],
  ])('is not %s', (_, words) => {
    expect(article(`<p>${words}</p>${PHOTO}`).hero?.url).toBe('https://f.example/photo.jpg');
    expect(article(`<p>${words}</p>`).hero).toBeNull();
  });

  it.each([
    ['begins a paragraph', '<p>Before</p><p><a href="/"><img src="/a.jpg"></a> Words</p>'],
    ['ends one', '<p>Words <img src="/a.jpg"></p><p>More</p>'],
    ['stands between lines', 'Words<br><img src="/a.jpg"><br>Words'],
    ['stands between lines that nobody marks', 'Words\n\n<img src="/a.jpg">\n \nWords'],
    ['says that it is large', '<p>Words <img src="/a.jpg" width="300" height="225"> and more</p>'],
    ['stands between marks alone', '<p>“<img src="/a.jpg">”</p>'],
  ])('is a picture that %s', (_, html) => expect(article(html).hero?.url).toBe('https://f.example/a.jpg'));

  it('takes the place of its own copy, and of no other picture', () => {
    const html = `<p><img class="emoji" src="/1.png"></p>${PHOTO}`;
    const photo = 'https://f.example/photo.jpg';
    expect(article(html).pictures).toEqual([photo, SMILEY]);
    const image = 'https://f.example/photo-800x600.jpg';
    expect(article(html, { image }).pictures).toEqual([image, SMILEY]);
  });
});
