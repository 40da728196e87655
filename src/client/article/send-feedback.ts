/**
 * Sends a vote without leaving the page. A "no" is sent at once and asks for a reason. The reason
 * follows in a message without a vote, so that nothing counts twice.
 */
const feedback = document.querySelector<HTMLElement>('.feedback');

feedback?.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return;
  event.preventDefault();
  const message = new FormData(form, event.submitter);
  const isReason = feedback.dataset['vote'] === 'no';
  message.delete(isReason ? 'vote' : 'reason');
  navigator.sendBeacon(
    form.action,
    new URLSearchParams([...message].map(([name, value]) => [name, String(value)])),
  );

  feedback.dataset['vote'] = isReason || message.get('vote') === 'yes' ? 'done' : 'no';
  if (feedback.dataset['vote'] === 'no') {
    feedback.querySelector<HTMLInputElement>('.feedback-reasons input')?.focus();
  } else {
    const thanks = feedback.querySelector<HTMLElement>('[role=status]');
    if (!thanks) return;
    thanks.textContent = feedback.dataset['thanks'] ?? '';
    thanks.focus();
  }
});
