import type { TenantUser } from './post-login.js';

/** What a user has answered, as it is kept in `app_metadata.account_link` of an account. */
export interface Answers {
  /** The `user_id`s of the accounts that stay separate from this one. */
  readonly separate: readonly string[];
  /** Proofs that were used to link, as hashes, so that none is used twice. */
  readonly proofs: readonly Proof[];
}

interface Proof {
  readonly hash: string;
  /** ISO 8601. */
  readonly usedAt: string;
}

export const answersKey = 'account_link';

export function readAnswers({ app_metadata: metadata }: Pick<TenantUser, 'app_metadata'>): Answers {
  const kept = metadata?.[answersKey];
  const { separate, proofs } = (typeof kept === 'object' && kept !== null ? kept : {}) as Partial<Record<keyof Answers, unknown>>;
  return { separate: list(separate).filter(isText), proofs: list(proofs).filter(isProof) };
}

/** Whether either user has answered that the two stay separate. */
export function areSeparate(one: TenantUser, other: TenantUser): boolean {
  return readAnswers(one).separate.includes(other.user_id) || readAnswers(other).separate.includes(one.user_id);
}

export function withSeparate(answers: Answers, userIds: readonly string[]): Answers {
  return { ...answers, separate: [...new Set([...answers.separate, ...userIds])].slice(-50) };
}

/** Proofs are good for two minutes: a few are enough to remember. */
export function withProof(answers: Answers, hash: string, now: number): Answers {
  return { ...answers, proofs: [...answers.proofs, { hash, usedAt: new Date(now).toISOString() }].slice(-10) };
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isProof(value: unknown): value is Proof {
  return typeof value === 'object' && value !== null && 'hash' in value && typeof value.hash === 'string';
}
