/** Returns the label of those whom an article is for, as in `AudienceLabel.astro`. */
export function audienceLabel(text: string): HTMLElement {
  const label = document.createElement('span');
  label.className = 'audience';
  label.textContent = text;
  return label;
}
