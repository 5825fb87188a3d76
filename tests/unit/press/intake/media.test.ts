import { describe, expect, test } from 'vitest';
import { entry, firstOf, item } from './reading.ts';

const media = (inner: string) => {
  const { image, _offprint, attachments } = firstOf(item(`<title>A</title>${inner}`));
  return { image, hero: (_offprint as { hero: unknown } | undefined)?.hero, attachments };
};
const picture = (name: string, more = '', inner = '') =>
  `<media:content url="https://img.example/${name}" medium="image" ${more}>${inner}</media:content>`;

describe('the picture', () => {
  test('is the largest of those given, with its size', () =>
    expect(
      media(
        picture('s.jpg', 'width="140"') +
          picture('l.jpg', 'width="1200" height="800"') +
          picture('m.jpg', 'width="460"'),
      ),
    ).toEqual({
      image: 'https://img.example/l.jpg',
      hero: { url: 'https://img.example/l.jpg', width: 1200, height: 800 },
      attachments: undefined,
    }));
  test('is the widest where no height is given', () =>
    expect(media(picture('s.jpg', 'width="140"') + picture('l.jpg', 'width="1200"')).image).toBe(
      'https://img.example/l.jpg',
    ));
  test('has its own texts', () => {
    const texts =
      '<media:title>A boat</media:title><media:description type="html">The &lt;i&gt;boat&lt;/i&gt; at sea</media:description><media:credit role="photographer">Ann</media:credit><media:credit>Agency</media:credit>';
    expect(media(picture('a.jpg', '', texts)).hero).toEqual({
      url: 'https://img.example/a.jpg',
      caption: 'The boat at sea',
      credit: 'Ann, Agency',
      alt: 'A boat',
    });
  });
  test('or those of its group, or those beside it where it is the only one', () => {
    const beside = '<media:credit>Ann</media:credit>';
    expect(media(`<media:group>${picture('a.jpg')}${beside}</media:group>`).hero).toMatchObject({
      credit: 'Ann',
    });
    expect(media(picture('a.jpg') + beside).hero).toMatchObject({ credit: 'Ann' });
    expect(media(picture('a.jpg') + picture('b.jpg') + beside).hero).toBeUndefined();
  });
  test('does not say once more what the article says', () =>
    expect(
      media(`<description>Hi</description>${picture('a.jpg')}<media:description>Hi</media:description>`).hero,
    ).toBeUndefined());
  test.each([
    ['a thumbnail', '<media:thumbnail url="/t.jpg"/>', 'https://paper.example/t.jpg'],
    ['an enclosure', '<enclosure url="/e.jpg" type="image/jpeg" length="0"/>', 'https://paper.example/e.jpg'],
    ['an episode’s', '<itunes:image href="/i.jpg"/>', 'https://paper.example/i.jpg'],
    ['one that only its name tells', '<media:content url="/x.png?w=1"/>', 'https://paper.example/x.png?w=1'],
    [
      'not the author’s face',
      '<media:content medium="image" url="https://0.gravatar.com/avatar/a"/><media:thumbnail url="/t.jpg"/>',
      'https://paper.example/t.jpg',
    ],
    [
      'nothing that is not on the web',
      '<media:content medium="image" url="data:image/gif;base64,x"/>',
      undefined,
    ],
  ])('%s', (_, inner, image) => expect(media(inner).image).toBe(image));
});

describe('attachments', () => {
  test('sound with its length and duration', () =>
    expect(
      media(
        '<enclosure url="/a.mp3" type="audio/mpeg" length="1200"/><itunes:duration>1:01:05</itunes:duration>',
      ).attachments,
    ).toEqual([
      {
        url: 'https://paper.example/a.mp3',
        mime_type: 'audio/mpeg',
        size_in_bytes: 1200,
        duration_in_seconds: 3665,
      },
    ]));
  test.each([
    ['90', 90],
    ['2:05', 125],
    ['soon', undefined],
  ])('a duration of %s', (written, seconds) => {
    const { attachments } = media(`<enclosure url="/a.mp3"/><itunes:duration>${written}</itunes:duration>`);
    expect(attachments).toMatchObject([{ mime_type: 'audio/mpeg' }]);
    expect((attachments as { duration_in_seconds?: number }[])[0]?.duration_in_seconds).toBe(seconds);
  });
  test('of two recordings the first has the duration', () =>
    expect(
      media('<enclosure url="/a.mp3"/><enclosure url="/b.mp3"/><itunes:duration>9</itunes:duration>')
        .attachments,
    ).toEqual([
      { url: 'https://paper.example/a.mp3', mime_type: 'audio/mpeg', duration_in_seconds: 9 },
      { url: 'https://paper.example/b.mp3', mime_type: 'audio/mpeg' },
    ]));
  test('films out of Media RSS, each once', () =>
    expect(
      media(
        '<enclosure url="/a.mp4" type="video/mp4"/><media:group><media:content url="/a.mp4" type="video/mp4"/><media:content url="/b.webm" medium="video" fileSize="9" duration="7"/></media:group>',
      ).attachments,
    ).toEqual([
      { url: 'https://paper.example/a.mp4', mime_type: 'video/mp4' },
      {
        url: 'https://paper.example/b.webm',
        mime_type: 'video/webm',
        size_in_bytes: 9,
        duration_in_seconds: 7,
      },
    ]));
  test('a second picture is attached, the lead is not', () =>
    expect(
      media('<enclosure url="/a.jpg" type="image/jpeg"/><enclosure url="/b.jpg" type="image/jpeg"/>'),
    ).toMatchObject({
      image: 'https://paper.example/a.jpg',
      attachments: [{ url: 'https://paper.example/b.jpg' }],
    }));
  test('sizes that are none are left out', () =>
    expect(media('<enclosure url="/a.mp3" type="audio/mpeg" length="-1"/>').attachments).toEqual([
      { url: 'https://paper.example/a.mp3', mime_type: 'audio/mpeg' },
    ]));
});

test('a film’s entry of Atom has its picture and, for want of a text, its description', () => {
  const group =
    '<media:group><media:title>A</media:title><media:thumbnail url="https://img.example/t.jpg" width="480"/><media:description>Line 1\nLine 2</media:description></media:group>';
  expect(firstOf(entry(`<title>A</title>${group}`))).toMatchObject({
    image: 'https://img.example/t.jpg',
    content_text: 'Line 1\nLine 2',
  });
});
