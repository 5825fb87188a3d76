/** One article for each kind of thing that an article may hold, and that must be there and look right. */
export const KINDS: Readonly<Record<string, string>> = {
  figures: `<figure><img src="/pictures/lamp.svg" width="600" height="400" alt="A lamp">
    <figcaption>A lamp that <em>nobody</em> lit. <small>Drawing: the desk</small></figcaption></figure>
    <p>Between the words stands <img src="/pictures/dot.svg" width="18" height="18" alt="a dot"> a small one.</p>
    <svg viewBox="0 0 320 160" role="img"><title>Letters a day</title>
    <rect x="10" y="60" width="80" height="90" fill="#8f2a1e"></rect><rect x="120" y="20" width="80" height="130"></rect>
    <rect x="230" y="90" width="80" height="60"></rect></svg>`,
  tables: `<table><caption>Bags of mail</caption><thead><tr><th scope="col" id="port">Port</th>
    <th scope="col" id="bags" style="text-align: right">Bags</th></tr></thead><tbody>
    <tr><td headers="port">Ostend</td><td headers="bags" align="right">1,204</td></tr>
    <tr><td headers="port">Harwich</td><td headers="bags" align="right">87</td></tr></tbody>
    <tfoot><tr><td>Both</td><td align="right">1,291</td></tr></tfoot></table>
    <table><tbody><tr>${'<td>Narrowness</td>'.repeat(16)}</tr></tbody></table>`,
  code: `<p>Type <kbd>Enter</kbd>, then <code>sort -n</code>, and <samp>done</samp> answers for <var>n</var>.</p>
    <pre><code class="language-c"><span class="k">int</span> main(void) {
  return puts("a line that is much longer than any telephone is wide, so that it has to scroll in its box by itself");
}</code></pre>`,
  formulas: `<p>So <math><msup><mi>e</mi><mrow><mi>i</mi><mi>π</mi></mrow></msup><mo>=</mo><mo>−</mo><mn>1</mn></math>, and</p>
    <math display="block"><mi>x</mi><mo>=</mo><mfrac><mrow><mo>−</mo><mi>b</mi><mo>±</mo><msqrt><msup><mi>b</mi><mn>2</mn></msup>
    <mo>−</mo><mn>4</mn><mi>a</mi><mi>c</mi></msqrt></mrow><mrow><mn>2</mn><mi>a</mi></mrow></mfrac></math>
    <math display="block"><mrow>${'<mi>a</mi><mo>+</mo>'.repeat(60)}<mi>z</mi></mrow></math>`,
  ruby: '<p lang="ja"><ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>の<ruby><rb>手</rb><rt>て</rt><rb>紙</rb><rt>がみ</rt></ruby> and <ruby>Kyiv<rt>KEE-yiv</rt></ruby></p>',
  footnotes: `<p>It was said<sup id="fnref:é"><a href="#fn:%C3%A9" role="doc-noteref">1</a></sup> twice<a href="#old"><sup>2</sup></a>.</p>
    <section class="footnotes" role="doc-endnotes"><ol><li id="fn:é">By the clerk. <a href="#fnref:é" role="doc-backlink">back</a></li>
    <li><a name="old"></a>By nobody.</li></ol></section>`,
  details: `<details><summary>The whole list</summary><ul><li>ink</li><li>wax</li></ul></details>
    <details open name="one"><summary>What was found</summary><p>Very little.</p></details>`,
  sound: '<audio src="/sound/bell.mp3" autoplay loop></audio>',
  films: `<video autoplay muted poster="/pictures/lamp.svg"><source src="/films/a.webm" type="video/webm"><source src="/films/a.mp4" type="video/mp4">
    <track src="/films/a.vtt" kind="captions" srclang="en" label="English"></video>`,
  lists: `<ol start="3" reversed type="i"><li>three</li><li value="1">one</li></ol>
    <ul><li><input type="checkbox" checked disabled> written</li><li><input type="checkbox" disabled> sent</li></ul>
    <dl><dt>Ply</dt><dd>To travel to and fro.</dd></dl>`,
  words: `<p><abbr title="Poste restante">P.R.</abbr>, <cite>The Times</cite>, <q>well</q>, <mark>lit</mark>, <del>gone</del> <ins>come</ins>,
    <strike>struck</strike>, H<sub>2</sub>O, <small>small print</small>, <dfn>mail</dfn>, <u>under</u>, <b>bold</b> and <i>slanted</i>,
    <bdo dir="rtl">backwards</bdo>, <time datetime="1840-05-06">6 May 1840</time>, <span lang="fr">à bientôt</span>.</p>
    <blockquote cite="https://envoy.example/q"><p>Nothing came.</p><footer>The postmaster</footer></blockquote>
    <blockquote class="pullquote"><p>No letter is late before it is missed</p></blockquote>
    <hr><address>12 Quay Street<br>Ostend</address><center>In the middle</center>`,
};

/** All of them, one after the other. */
export const EVERY_KIND = Object.entries(KINDS)
  .map(([kind, html]) => `<h2>${kind}</h2>${html}`)
  .join('\n');
