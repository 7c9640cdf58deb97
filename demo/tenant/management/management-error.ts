import type { Reply } from '../http.js';

const names: Record<number, string> = { 400: 'Bad Request', 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found', 409: 'Conflict' };

/** A refusal of the Management API. The messages follow Auth0's documentation; it says nothing of `errorCode`, so these are examples that nobody may rely on. */
export class ManagementError extends Error {
  readonly status: number;
  readonly errorCode: string | undefined;
  /** The `WWW-Authenticate` header of a 401. */
  readonly challenge: string | undefined;

  constructor(status: number, message: string, errorCode?: string, challenge?: string) {
    super(message);
    this.status = status;
    this.errorCode = errorCode;
    this.challenge = challenge;
  }

  toReply(): Reply {
    const { status, message, errorCode, challenge } = this;
    return {
      status,
      body: { statusCode: status, error: names[status], message, ...(errorCode && { errorCode }) },
      ...(challenge && { headers: { 'www-authenticate': challenge } }),
    };
  }
}

export const badBody = (message: string): ManagementError => new ManagementError(400, message, 'invalid_body');
export const unauthenticated = (): ManagementError => new ManagementError(401, 'Missing authentication', undefined, 'Bearer');
export const unauthorized = (message: string): ManagementError =>
  new ManagementError(401, message, undefined, `Bearer error="${message.replaceAll('"', "'")}"`);
export const noSuchUser = (): ManagementError => new ManagementError(404, 'The user does not exist.', 'inexistent_user');
