import type { FaultEffect } from './fault-effect.js';
import { effectOf } from './fault-kinds.js';
import type { FaultKind } from './fault-kinds.js';

/** Something that goes wrong on demand. What is given besides `kind` counts in place of what the kind says. */
export interface Fault extends FaultEffect {
  /** Any method if left out; a preflight never counts. */
  readonly method?: string;
  /** Compared with the path as it was sent, still percent-encoded and without the query. A string has to be the whole of it. */
  readonly path: RegExp | string;
  /** How many requests it hits; 1 if left out, `Infinity` for as long as it stands. */
  readonly times?: number;
  readonly kind?: FaultKind;
}

/** Faults that wait for their requests, the oldest first. */
export class Faults {
  #waiting: { readonly fault: Fault; left: number }[] = [];

  /** Returns what takes the fault away again. */
  add(fault: Fault): () => void {
    const entry = { fault, left: fault.times ?? 1 };
    this.#waiting.push(entry);
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== entry);
    };
  }

  clear(): void {
    this.#waiting = [];
  }

  /** The fault that hits the request, which uses it up once. */
  take(method: string, path: string): FaultEffect | undefined {
    const hit = this.#waiting.find(({ fault }) => isHit(fault, method, path));
    if (!hit) return undefined;
    hit.left -= 1;
    if (hit.left <= 0) this.#waiting = this.#waiting.filter((other) => other !== hit);
    return withKind(hit.fault, path);
  }
}

function isHit(fault: Fault, method: string, path: string): boolean {
  if (fault.method && fault.method !== method) return false;
  return typeof fault.path === 'string' ? fault.path === path : fault.path.test(path);
}

function withKind(fault: Fault, path: string): FaultEffect {
  if (!fault.kind) return fault;
  const effect = effectOf(fault.kind, path, Date.now());
  return { ...effect, ...fault, headers: { ...effect.headers, ...fault.headers } };
}
