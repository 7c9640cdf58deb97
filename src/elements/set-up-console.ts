import { LinkError, type LinkErrorCode } from '../domain/link-error.js';

/** Failures that only a change of the page or of the tenant can mend. */
const ofSetUp = new Set<LinkErrorCode>(['not-configured', 'tenant-misconfigured', 'insufficient-scope']);

const told = new Set<string>();

/** Tells a developer of a failure of set-up, once: what failed, the setting to change, the origin to put there and where to read on. */
export function tellOfSetUp(element: Element, error: unknown): void {
  const { code, message, hint, setting } = LinkError.from(error);
  if (!ofSetUp.has(code) && !setting) return;
  const place = `This page’s origin is ${location.origin}. More: docs/set-up-problems.md#${setting ?? code} of the package account-link.`;
  const text = [`<${element.localName}>: ${message}`, hint, place].filter(Boolean).join(' ');
  if (!told.has(text)) console.error(text);
  told.add(text);
}
