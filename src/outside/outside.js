// The page between the reader and what an article embeds. Foreign pages may be framed in this page alone, so that no markup of a
// feed can frame one; and only the reader can tell it which, by a message.
addEventListener('message', ({ origin, source, data }) => {
  if (origin !== location.origin || source !== parent || document.querySelector('iframe')) return;
  const frame = document.createElement('iframe');
  frame.title = data.title;
  frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
  frame.referrerPolicy = 'strict-origin'; // players refuse who does not say where they are
  frame.src = data.frame;
  frame.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;border:0';
  document.body.append(frame);
});
if (parent !== window) parent.postMessage('outside is there', location.origin);
