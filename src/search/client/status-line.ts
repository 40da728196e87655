/** Returns a function that shows sentences in a status line. */
export function statusLine(status: Element): (...sentences: (string | Node)[]) => void {
  return (...sentences) => {
    const said = document.createElement('p');
    said.append(...sentences);
    // Screen readers would announce the same status again.
    if (status.innerHTML !== said.innerHTML) status.replaceChildren(...said.childNodes);
  };
}
