import { createRequire, isBuiltin } from 'node:module';
import { createContext, Script } from 'node:vm';

export type ActionHandler = 'onExecutePostLogin' | 'onContinuePostLogin';

/** The code of an Action: CommonJS that exports its handlers. */
export interface ActionCode {
  readonly code: string;
  readonly secrets: Readonly<Record<string, string>>;
}

type Handlers = Partial<Record<ActionHandler, (event: object, api: object) => unknown>>;

const builtins = createRequire(import.meta.url);

/** Runs an Action's code apart from the tenant's, with Node's globals and its own modules. */
export class ActionSandbox {
  readonly #handlers: Handlers;
  readonly #timeLimit: number;

  /** @param timeLimit milliseconds that a run may take */
  constructor(code: string, timeLimit: number, log: (line: string) => void) {
    this.#timeLimit = timeLimit;
    const module: { exports: Handlers } = { exports: {} };
    const write = (...values: readonly unknown[]): void => log(values.map(String).join(' '));
    const context = createContext({
      ...globals,
      console: { log: write, info: write, warn: write, error: write },
      module,
      exports: module.exports,
      require: (name: string): unknown => {
        if (isBuiltin(name)) return builtins(name);
        throw new Error(`Cannot find module '${name}': only Node's own modules are here.`);
      },
    });
    new Script(code, { filename: 'action.js' }).runInContext(context, { timeout: timeLimit });
    this.#handlers = module.exports;
  }

  /** An Action without the handler does nothing, as at Auth0 it does after a redirect. Rejects when it throws, or takes too long. */
  async run(handler: ActionHandler, event: object, api: object): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`The Action took longer than ${this.#timeLimit / 1000} seconds.`)), this.#timeLimit);
    });
    try {
      await Promise.race([this.#handlers[handler]?.(structuredClone(event), api), tooLong]);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** What Node has and a context of its own lacks. */
const globals = {
  AbortController,
  AbortSignal,
  Blob,
  Buffer,
  DOMException,
  Event,
  EventTarget,
  FormData,
  Headers,
  Request,
  Response,
  TextDecoder,
  TextEncoder,
  URL,
  URLSearchParams,
  atob,
  btoa,
  clearInterval,
  clearTimeout,
  crypto,
  fetch,
  queueMicrotask,
  setInterval,
  setTimeout,
  structuredClone,
};
