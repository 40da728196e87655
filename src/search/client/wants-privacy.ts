/** Returns whether the reader asks not to be tracked, so that no signal may be sent. */
export function wantsPrivacy(): boolean {
  return (
    navigator.doNotTrack === '1' ||
    ('globalPrivacyControl' in navigator && navigator.globalPrivacyControl === true)
  );
}
