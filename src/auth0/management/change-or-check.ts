import { LinkError } from '../../domain/link-error.js';
import type { LinkErrorCode } from '../../domain/link-error.js';

/** Failures that leave open whether the tenant has done what was asked: no answer, or one that cannot be understood. */
const openOutcomes: readonly LinkErrorCode[] = ['network', 'server', 'unknown'];

export function isOutcomeOpen(error: unknown): boolean {
  return error instanceof LinkError && openOutcomes.includes(error.code);
}

/**
 * Changes something, and if the answer leaves open whether that came true asks what is the case now before anybody is told anything.
 * @param learn resolves with the outcome if the change has come true, else with `undefined`
 */
export async function changeOrLearn<T>(change: () => Promise<T>, learn: () => Promise<T | undefined>): Promise<T> {
  try {
    return await change();
  } catch (error) {
    const learned = isOutcomeOpen(error) ? await learn().catch(() => undefined) : undefined;
    if (learned === undefined) throw error;
    return learned;
  }
}
