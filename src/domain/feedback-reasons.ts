/** Why an article did not help; the values that a receiver of votes gets as `reason`. */
export const feedbackReasons = ['unclear', 'incomplete', 'wrong', 'other'] as const;
export type FeedbackReason = (typeof feedbackReasons)[number];
