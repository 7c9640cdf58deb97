import type { IncomingMessage, ServerResponse } from 'node:http';

export interface RecordedRequest {
  readonly method: string;
  /** As it was sent: still percent-encoded, without the query. */
  readonly path: string;
  readonly query: string;
  /** Host and port that the request was sent to. */
  readonly host: string;
  /** 0 until an answer is under way. */
  readonly status: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

// A demo may run for days.
const capacity = 5000;

/** What was asked of the tenant, oldest first. */
export class RequestLog {
  readonly entries: RecordedRequest[] = [];

  record(request: IncomingMessage, response: ServerResponse): void {
    const [path = '', query = ''] = (request.url ?? '').split('?', 2);
    const entry = { method: request.method ?? '', path, query, host: request.headers.host ?? '', status: 0, at: Date.now() };
    this.entries.push(entry);
    if (this.entries.length > capacity) this.entries.shift();
    // Comes before the client can know that the answer has ended, so a test that has the answer sees the status.
    response.once('prefinish', () => {
      entry.status = response.statusCode;
    });
  }

  clear(): void {
    this.entries.length = 0;
  }
}
