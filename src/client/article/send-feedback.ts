/**
 * Sends a vote without leaving the page. A "no" is sent at once and asks for a reason. The reason
 * follows in a message without a vote, so that nothing counts twice.
 */
const form = document.querySelector<HTMLFormElement>('form.feedback');

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const message = new FormData(form, event.submitter);
  const isReason = form.dataset['vote'] === 'no';
  message.delete(isReason ? 'vote' : 'reason');
  navigator.sendBeacon(
    form.action,
    new URLSearchParams([...message].map(([name, value]) => [name, String(value)])),
  );

  form.dataset['vote'] = isReason || message.get('vote') === 'yes' ? 'done' : 'no';
  if (form.dataset['vote'] === 'no') {
    form.querySelector<HTMLInputElement>('.feedback-reasons input')?.focus();
  } else {
    const thanks = form.querySelector<HTMLElement>('[role=status]');
    if (!thanks) return;
    thanks.textContent = form.dataset['thanks'] ?? '';
    thanks.focus();
  }
});
