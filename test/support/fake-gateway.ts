import type {
  Account,
  AccountsGateway,
  LinkContext,
  LinkResult,
  OperationContext,
  SignInContext,
  SignInWindow,
} from '../../src/domain/accounts-gateway.js';
import type { Connection } from '../../src/domain/connection.js';
import type { Identity } from '../../src/domain/identity.js';

type UnlinkContext = OperationContext & { readonly account: Account };

/** A call that waits for the test to settle it. As the interface says, it rejects with its signal's reason when that is aborted. */
export class Call<Context extends OperationContext, Result, Subject = undefined> {
  readonly subject: Subject;
  readonly context: Context;
  readonly result: Promise<Result>;
  resolve: (result: Result) => void = () => undefined;
  reject: (error: unknown) => void = () => undefined;

  constructor(subject: Subject, context: Context) {
    this.subject = subject;
    this.context = context;
    this.result = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    context.signal.addEventListener('abort', () => this.reject(context.signal.reason));
  }

  get isAborted(): boolean {
    return this.context.signal.aborted;
  }
}

/** Calls of one kind, in the order in which they were made. */
class Calls<Context extends OperationContext, Result, Subject = undefined> {
  readonly all: Call<Context, Result, Subject>[] = [];
  #waiting: (() => void)[] = [];

  get count(): number {
    return this.all.length;
  }

  get last(): Call<Context, Result, Subject> {
    const call = this.all.at(-1);
    if (!call) throw new Error('The gateway has not been called for that.');
    return call;
  }

  /** The call of this number, the first being 1; waits until it is made. */
  async nth(number: number): Promise<Call<Context, Result, Subject>> {
    while (this.all.length < number) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return this.all[number - 1] ?? this.last;
  }

  record(subject: Subject, context: Context): Promise<Result> {
    const call = new Call<Context, Result, Subject>(subject, context);
    this.all.push(call);
    this.#waiting.splice(0).forEach((resume) => resume());
    return call.result;
  }
}

/** Answers nothing by itself: the test settles each call, so that every interleaving happens as it is written. */
export class FakeGateway implements AccountsGateway {
  readonly loads = new Calls<OperationContext, Account | undefined>();
  readonly signIns = new Calls<SignInContext, void>();
  readonly links = new Calls<LinkContext, LinkResult, Connection | undefined>();
  readonly unlinks = new Calls<UnlinkContext, Account, Identity>();

  load(context: OperationContext): Promise<Account | undefined> {
    return this.loads.record(undefined, context);
  }

  signIn(context: SignInContext): Promise<void> {
    return this.signIns.record(undefined, context);
  }

  link(connection: Connection | undefined, context: LinkContext): Promise<LinkResult> {
    return this.links.record(connection, context);
  }

  unlink(identity: Identity, context: UnlinkContext): Promise<Account> {
    return this.unlinks.record(identity, context);
  }
}

/** A sign-in window that counts how often it was brought to the front. */
export class FakeWindow implements SignInWindow {
  focused = 0;

  focus(): void {
    this.focused++;
  }
}
