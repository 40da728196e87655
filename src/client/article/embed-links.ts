/**
 * Loads the player of a video on another host when the reader asks for it. Until then, and without
 * this script, there is a link, and no request to another host.
 * @param root contains the links
 */
export function playEmbeds(root: ParentNode): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a.embed-link')) {
    // The link stays a link for readers who open it in another tab.
    link.setAttribute('role', 'button');
    link.addEventListener('click', (event) => {
      const isOther = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey;
      if (isOther || event.altKey) return;
      event.preventDefault();
      play(link);
    });
    link.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      play(link);
    });
  }
}

function play(link: HTMLAnchorElement): void {
  const { frame: source, title = '', offline = '' } = link.dataset;
  if (source === undefined) return;
  if (!navigator.onLine) {
    say(link, offline);
    return;
  }
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.src = source;
  // The style sheet hides the link on the screen and shows it on paper.
  link.before(frame);
  frame.focus();
}

/** Replaces the note below the video. Screen readers announce it. */
function say(link: HTMLAnchorElement, text: string): void {
  const note = link.parentElement?.querySelector('.embed-note');
  if (!note) return;
  note.setAttribute('role', 'status');
  note.textContent = text;
}
