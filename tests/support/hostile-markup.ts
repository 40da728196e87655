/** Every address here is one that nothing may ask for. */
export const canary = 'https://canary.invalid';

/** Markdown that would run, load, move or cover something if it got through; one article each. */
export const hostileMarkup: readonly string[] = [
  // Scripts, whole and in pieces.
  '<script>alert(1)</script>',
  '<img src="x" onerror="alert(1)"> [click](javascript:alert(1)) <a href="data:text/html,' +
    'x">data</a>',
  '<div onclick="alert(1)" style="color:red">text</div> <iframe ' +
    'src="https://canary.invalid/"></iframe>',
  `<script src="${canary}/x.js"></script>`,
  '<ScRiPt\n>alert(1)</sCrIpT\n>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<div><script>alert(1)</script></div>',
  '<script type="module">alert(1)</script>',
  '</div></article></main><script>alert(1)</script>',
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?php x ?><script>alert(1)</script>',
  // What runs by itself.
  '<img src=x onerror=alert(1)>',
  '<img/src=x/onerror=alert(1)>',
  '<img src=x onerror\n=\nalert(1)>',
  '<svg onload=alert(1)>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<svg><use href="data:image/svg+xml,x#x"></use></svg>',
  '<body onload=alert(1)>',
  '<details open ontoggle=alert(1)>x</details>',
  '<input autofocus onfocus=alert(1)>',
  '<video><source onerror=alert(1)></video>',
  '<audio src=x onerror=alert(1)></audio>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<p style="animation:x" onanimationstart=alert(1)>x</p>',
  '<x-y contenteditable onfocus=alert(1) autofocus>x</x-y>',
  // What runs when it is touched.
  '<p onmouseover=alert(1) onclick=alert(1)>x</p>',
  '<button onclick=alert(1)>x</button>',
  '<form action=javascript:alert(1)><button>x</button></form>',
  '<isindex type=submit formaction=javascript:alert(1)>',
  // Addresses that run.
  '[x](javascript:alert(1))',
  '[x](JAVASCRIPT:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](<java\tscript:alert(1)>)',
  '[x](\u0001javascript:alert(1))',
  '[x](javascript://example.com/%0Aalert(1))',
  '[x](vbscript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg)',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](blob:null/x)',
  '[x](view-source:javascript:alert(1))',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '![x](javascript:alert(1))',
  '<a href="java&Tab;script&colon;alert(1)">x</a>',
  '<a href="&#x0A;javascript:alert(1)">x</a>',
  '<a href=\'javascript:alert("1")\' target=_blank>x</a>',
  '<a xlink:href="javascript:alert(1)">x</a>',
  '<svg><a href="javascript:alert(1)"><text y=20>x</text></a></svg>',
  '<math><mi href="javascript:alert(1)">x</mi></math>',
  '<map name=m><area href=javascript:alert(1) shape=rect coords=0,0,99,99></map><img ' +
    'usemap=#m src=x>',
  // Text behind marks, titles, labels and fences.
  '[x](/a/ "\\"onmouseover=alert(1) x=\\"")',
  '![" onerror="alert(1)](x.png)',
  '```"><img src=x onerror=alert(1)>\ncode\n```',
  '`<img src=x onerror=alert(1)>`',
  '## <img src=x onerror=alert(1)>',
  'x[^"><img/src=x/onerror=alert(1)>]\n\n[^"><img/src=x/onerror=alert(1)>]: <img src=x ' +
    'onerror=alert(1)>',
  '| <img src=x onerror=alert(1)> |\n|---|\n| <svg onload=alert(1)> |',
  '> [!QUESTION] <img src=x onerror=alert(1)>\n> <svg onload=alert(1)>',
  'https://example.com/"onmouseover="alert(1)',
  // Markup that two parsers read in two ways.
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<svg></p><style><a id="</style><img src=x onerror=alert(1)>"></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x ' +
    'onerror=alert(1)&gt;">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<template><p title="</template><img src=x onerror=alert(1)>"></template>',
  '<textarea><p title="</textarea><img src=x onerror=alert(1)>"></textarea>',
  '<select><template><style><!--</style><a rel="--></style></template></select><img ' +
    'src=x onerror=alert(1)>">x</a>',
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>"></xmp>',
  '<li><button><div><li>x</li></div></button></li>\n\nText after it.',
  // What asks another host, leads away, or lies over the page.
  `![x](${canary}/a.png)`,
  `<img src="//canary.invalid/a.png" srcset="${canary}/b.png 2x">`,
  `<picture><source srcset="${canary}/a.png"><img src="x.png"></image>`,
  `<video poster="${canary}/a.png" src="${canary}/a.mp4"></video>`,
  `<link rel=stylesheet href="${canary}/a.css"><style>@import "${canary}/b.css"; p { ` +
    `background: url(${canary}/c.png) }</style>`,
  `<p style="position:fixed;inset:0;background:url(${canary}/a.png)">x</p>`,
  `<meta http-equiv=refresh content="0;url=${canary}/"><base href="${canary}/">`,
  `<iframe src="${canary}/"></iframe><object data="${canary}/a.svg"></object><embed ` +
    `src="${canary}/b.svg">`,
  `<iframe srcdoc="<script>alert(1)</script>"></iframe>`,
  `<table background="${canary}/a.png"><tr><td background="${canary}/b.png">x</table>`,
  // Names that scripts of the page could take for something else.
  '<img name=getElementById><form name=querySelector id=documentElement><input ' +
    'name=dataset></form>',
  '<a id=contents class=contents name=body>x</a><details class=contents>' +
    '<summary>x</summary></details>',
  '<a id=config href="https://canary.invalid/"></a><a id=config name=url ' +
    'href="https://canary.invalid/x.js">x</a>',
  '## A {#pageContent}\n\n## B {#headerSearch}\n\n## C {#x}\n\n<p id=x>x</p><a name=x>x</a>',
  '## A {#x" onclick="alert(1)}\n\n## B {#x onclick=alert(1) style=color:red .contents}',
  '## A {#"><img/src=x/onerror=alert(1)>}\n\n<h2 id="&quot;><img src=x onerror=alert(1)>">x</h2>',
  '<span id="headerSearch-suggestions" role=listbox>x</span><div id=user-content-fn-1>x</div>',
  '<form id=a><input id=b name=c></form><img id=d name=d src=x.png><object id=e></object>',
  '**Note:**<img src=x onerror=alert(1)>**“<script>alert(1)</script>”**x ' +
    '** <svg/onload=alert(1)> **',
  '~<img src=x onerror=alert(1)>~ 1~3 <copy-code data-copy="x"><pre>x</pre></copy-code>',
  '[x](javascript:alert(1)//x.md) [y](data:text/html,x.md) [z](//canary.invalid/x.md)',
  '## body\n\n## constructor\n\n## pageContent\n\n## articleTitle\n\n## headerSearch',
];
