import type { LocaleModule } from '@lit/localize';
import type { LinkErrorCode } from '../domain/link-error.js';
import type { frameMessages } from './frame-messages.js';
import type { listMessages } from './list-messages.js';

type AllMessages = typeof frameMessages & typeof listMessages & Record<LinkErrorCode, () => string>;
export type MessageId = keyof AllMessages;

/** Texts of the page's own, by message id. A function is given what the built-in text would name. */
export type MessageOverrides = { readonly [Id in MessageId]?: string | ((...names: Parameters<AllMessages[Id]>) => string) };

/** The texts of one element: a language, and what the page says differently. */
export interface Catalogue {
  /** Translations by message id; missing in English, the language of the source. */
  readonly templates?: LocaleModule['templates'] | undefined;
  readonly overrides?: MessageOverrides | undefined;
}

type MessageTable = Readonly<Record<string, (...names: never[]) => string>>;

let spoken: Catalogue = {};

/** Runs a render function in a language. Each element may have another: rendering is synchronous, and nothing else asks for texts. */
export function speaking<Result>(catalogue: Catalogue, render: () => Result): Result {
  const before = spoken;
  spoken = catalogue;
  try {
    return render();
  } finally {
    spoken = before;
  }
}

/** The translation of a message in the language that is being rendered in. */
export function spokenTemplate(id: string): LocaleModule['templates'][string] | undefined {
  return spoken.templates?.[id];
}

/** A function that gives the texts of a table in the language that is being rendered in, or what the page says instead. */
export function textsOf<Table extends MessageTable>(table: Table) {
  return <Id extends keyof Table & MessageId>(id: Id, ...names: Parameters<Table[Id]>): string => {
    const own = spoken.overrides?.[id] as string | ((...names: Parameters<Table[Id]>) => string) | undefined;
    if (typeof own === 'function') return own(...names);
    return own ?? (table[id] as unknown as (...names: Parameters<Table[Id]>) => string)(...names);
  };
}
