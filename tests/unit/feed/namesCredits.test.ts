import { describe, expect, it } from 'vitest';
import { splitCredit } from '../../../src/model/credit.ts';

describe('splitCredit', () => {
  it.each([
    ['Top photo credit: Jane Doe (White House/Flickr)', '', 'Jane Doe (White House/Flickr)'],
    ['Top image credit: Maersk (Shutterstock)', '', 'Maersk (Shutterstock)'],
    ['Image: Jane Doe', '', 'Jane Doe'],
    ['Crédit : AFP', '', 'AFP'],
    ['A ship at sea. Photo: Jane Doe.', 'A ship at sea.', 'Jane Doe'],
    ['A ship at sea Photo: Jane Doe', 'A ship at sea', 'Jane Doe'],
    ['A ship at sea — Credit: Jane Doe', 'A ship at sea', 'Jane Doe'],
    ['“We won.” Photo: A. B. Smith', '“We won.”', 'A. B. Smith'],
    ['Ein Schiff. Foto: dpa', 'Ein Schiff.', 'dpa'],
    ['A plate of the harbour. Drawing: The Envoy', 'A plate of the harbour.', 'The Envoy'],
    ['Soldiers wait. (Photo by Leon Neal/Getty Images)', 'Soldiers wait.', 'Leon Neal/Getty Images'],
    ['Soldiers wait (AP Photo/Jane Doe)', 'Soldiers wait', 'AP Photo/Jane Doe'],
    ['A crowd (Reuters)', 'A crowd', 'Reuters'],
    ['On Monday. Sputnik/Aleksey B. via REUTERS', 'On Monday.', 'Sputnik/Aleksey B. via REUTERS'],
    ['The president speaks via REUTERS', 'The president speaks', 'REUTERS'],
    ['Soldiers in Kyiv. Sergei Supinsky / AFP', 'Soldiers in Kyiv.', 'Sergei Supinsky / AFP'],
    ['Sergei Supinsky / AFP', '', 'Sergei Supinsky / AFP'],
    ['Soldiers walk through Kyiv / AFP', 'Soldiers walk through Kyiv', 'AFP'],
    ['John Smith/Getty Images', '', 'John Smith/Getty Images'],
    ['The president speaks Getty Images', 'The president speaks', 'Getty Images'],
    ['A square. Wikimedia Commons.', 'A square.', 'Wikimedia Commons'],
  ])('%j', (whole, caption, credit) => expect(splitCredit(whole)).toEqual({ caption, credit }));

  it.each([
    ['A plain caption, nothing else.'],
    ['Seen in this photo: the palace'],
    ['The treaty: signed in 1648'],
    ['Map: the borders in 1914'],
    ['A map of Bosnia (1995)'],
    ['The agency (NASA headquarters in Washington)'],
    ['Signed by: the king'],
    [''],
  ])('leaves %j whole', (caption) => expect(splitCredit(caption)).toEqual({ caption, credit: '' }));

  it('leaves a caption whole that is no caption', () => {
    const caption = `${'word '.repeat(1000)}Photo: Jane`;
    expect(splitCredit(caption)).toEqual({ caption, credit: '' });
  });
});
