/** Why an article did not help: the values of `reason` that a receiver of votes gets. */
export const feedbackReasons = ['unclear', 'incomplete', 'wrong', 'other'] as const;
export type FeedbackReason = (typeof feedbackReasons)[number];
