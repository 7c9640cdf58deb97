import type { LinkErrorCode } from '../domain/link-error.js';

/** Why an account was not linked: a code for the page, which has a sentence for its user, and a line for the log, which names the fix. */
export class Fault extends Error {
  readonly code: LinkErrorCode;

  constructor(code: LinkErrorCode, message: string) {
    super(message);
    this.code = code;
  }

  static from(error: unknown): Fault {
    if (error instanceof Fault) return error;
    return new Fault('server', error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  }
}

/** Faults that the user cannot mend by another try: of the tenant, the network or the settings. */
export function isOutage({ code }: Fault): boolean {
  return code === 'server' || code === 'network' || code === 'rate-limited' || code === 'not-configured' || code === 'tenant-misconfigured';
}
