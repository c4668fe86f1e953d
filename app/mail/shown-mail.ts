export const mailStates = ['queued', 'sending', 'sent', 'failed'] as const;
export type MailStateName = (typeof mailStates)[number];

/** A mail as the outbox shows it. */
export type ShownMail = {
  id: string;
  to: string;
  subject: string;
  state: MailStateName;
  attempts: number;
  /** What the mail server said when it was last tried, in its own words; empty where nothing went wrong. */
  error: string;
  /** When it is tried again; null for what was not tried yet, or is done. */
  nextAt: string | null;
  createdAt: string;
  /** To an author: it is shown without address and words. */
  sealed: boolean;
};

/** Whether pressing "send again" changes anything. */
export function mayRetry({ state, attempts }: Pick<ShownMail, 'state' | 'attempts'>): boolean {
  return state === 'failed' || (state === 'queued' && attempts > 0);
}
