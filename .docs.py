import re
p='docs/en/reference/rules.md'; s=open(p).read()
head, *rest = re.split(r'(?m)^(?=## [a-z][a-z-]+$)', s)
secs={re.match(r'## (\S+)',r)[1]:r for r in rest}
order=[re.match(r'## (\S+)',r)[1] for r in rest]
def sec(name, what, wrong, right, fix, severity, lang='md'):
    other={'warning':'off','error':'warning','off':'warning'}[severity]
    f='````' if '```' in wrong+right else '```'
    return f"""## {name}

{what}

Wrong:

{f}{lang}
{wrong}
{f}

Right:

{f}{lang}
{right}
{f}

To fix it: {fix}

Severity: `{severity}`. To change it: `check: {{ '{name}': '{other}' }}`.

"""
new={}
new['hidden-direction']=sec('hidden-direction','An invisible character that reverses the order of letters (U+202E), or that changes the direction of the text and does not end. It often comes from copying.','The fee is &#x202E;001&#x202C; euros.','The fee is 100 euros.','Delete the text around the position and type it again.','warning')
new['ignored-attribute']=sec('ignored-attribute','An attribute of an HTML tag that pages leave out. It does no harm and has no effect. One tag is one problem, with all its attributes.','<a href="https://example.com/" target="_blank" class="button">Example</a>','[Example](https://example.com/)','Remove the attributes, or write the tag in Markdown.','warning')
new['local-url']=sec('local-url','A link to `localhost`, `127.0.0.1` or a similar host: the computer of each reader.','[Fees](http://localhost:4321/articles/fees/)','[Fees](/articles/fees/)','Write the path of the article or the public URL. Put URLs for developers in backticks.','warning')
new['long-description']=sec('long-description','A `description` of more than 200 characters. Cards and search engines cut off the rest, at a word.',"# 230 characters\ndescription: 'What a transfer costs, who pays it, when it is due, …'","description: 'What a transfer costs, and who pays it.'",'Shorten it to one sentence.','warning','yaml')
new['lost-content']=sec('lost-content','An HTML tag whose content pages leave out: scripts, styles, frames, videos, drawings and forms.','How to pay:\n\n<iframe src="https://example.com/form"></iframe>','How to pay: [fill in the form](https://example.com/form).','The message says what to write instead.','error')
new['placeholder-tag']=sec('placeholder-tag','A placeholder in angle brackets, which pages read as an HTML tag: readers see nothing.','Open `help.example.com` and enter <your-name>.','Open `help.example.com` and enter `<your-name>`.','Put the placeholder in backticks.','error')
new['truncated-value']=sec('truncated-value','A text in the front matter that ends early, because a space and a hash begin a comment in YAML. Here, the title is only “Issue”.','title: Issue #5 with fees','title: "Issue #5 with fees"','Put the whole text in quotes. Put a comment on a line of its own.','warning','yaml')
new['unclosed-html']=sec('unclosed-html','An HTML tag or a comment without an end. It hides or changes the rest of the article. A comment must end in its paragraph.','<details>\n<summary>Fees</summary>\n\nThere are none.\n\n## Limits\n\nThere are none either.','<details>\n<summary>Fees</summary>\n\nThere are none.\n\n</details>\n\n## Limits\n\nThere are none either.','Write the end tag, or `-->` after a comment.','error')
secs['raw-html']=sec('raw-html','An HTML tag that pages ignore. They show the text inside.','<center>Stop</center>','**Stop**','Write it in Markdown. Text elements such as `<kbd>`, `<sub>`, `<br>` and `<details>` are allowed.','warning')
def always(name, what, wrong, right, fix, severity, lang='text'):
    return f"""## {name}

{what}

Wrong:

```{lang}
{wrong}
```

Right:

```{lang}
{right}
```

To fix it: {fix}

Severity: `{severity}`, always.

"""
new['baseline']=always('baseline','A malformed line in `_baseline.txt`, the list of known errors in the articles folder; see [known errors](/articles/review-content/#known-errors).','broken-link en/billing/fees.md','broken-link en/billing/fees.md 2','Write a rule, a path in the articles folder and a count. After a merge conflict, keep the lines of both branches.','error')
up={}
up['disable-comment']=always('disable-comment','A comment that accepts a problem has no reason, names an unknown rule, or accepts a problem that is not there; see [accepted problems](/articles/review-content/#accepted-problems).','<!-- check-disable-next-line vague-link -->\n\n[Click here](/articles/fees/)','<!-- check-disable-next-line vague-link: the button has this name -->\n\n[Click here](/articles/fees/)','Write a colon and the reason behind the name of the rule. Remove a comment that is no longer needed.','warning','md')
up['outdated-baseline']=always('outdated-baseline','A line in `_baseline.txt` that lists more errors than there are. Without the warning, new errors could hide behind it.','broken-link en/billing/fees.md 3 # only one is left','broken-link en/billing/fees.md 1','Run `npm run check -- --update-baseline`.','warning')
names=order[:order.index('control-character')]; files=order[order.index('control-character'):]
allsecs={**secs,**new}
rules=sorted(set(names)|set(k for k in new if k!='baseline'))
filenames=sorted(set(f for f in files if f!='outdated-setting')|{'baseline'})
allsecs.update(up)
out=head+''.join(allsecs[n] for n in rules+filenames+['disable-comment','outdated-baseline','outdated-setting'])
open(p,'w').write(out.rstrip('\n')+'\n')
