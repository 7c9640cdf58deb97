import type { LinkErrorCode } from '../domain/link-error.js';
import type { frameMessages } from './frame-messages.js';
import type { listMessages } from './list-messages.js';
import type { promptFrameMessages } from './prompt-frame-messages.js';
import type { promptMessages } from './prompt-messages.js';

type AllMessages = typeof frameMessages &
  typeof listMessages &
  typeof promptFrameMessages &
  typeof promptMessages &
  Record<LinkErrorCode, () => string>;
export type MessageId = keyof AllMessages;

/** Texts of the page's own, by message id. A function is given what the built-in text would name. */
export type MessageOverrides = { readonly [Id in MessageId]?: string | ((...names: Parameters<AllMessages[Id]>) => string) };

/** Translations by message id, as the localization tool generates them. Packages that use our types would need its types, too. */
export type Templates = Readonly<Record<string, unknown>>;

/** The texts of one element: a language, and what the page says differently. */
export interface Catalogue {
  /** BCP 47 tag; English if left out. */
  readonly language?: string;
  /** Translations by message id; missing in English, the language of the source. */
  readonly templates?: Templates | undefined;
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

/** BCP 47 tag of the language that is being rendered in. */
export function spokenLanguage(): string {
  return spoken.language ?? 'en';
}

/** The translation of a message in the language that is being rendered in. */
export function spokenTemplate(id: string): unknown {
  return spoken.templates?.[id];
}

/** A function that gives the texts of a table in the language that is being rendered in, or what the page says instead. */
export function textsOf<Table extends MessageTable>(table: Table) {
  return <Id extends keyof Table & MessageId>(id: Id, ...names: Parameters<Table[Id]>): string =>
    ownText(id, names) ?? (table[id] as unknown as (...names: Parameters<Table[Id]>) => string)(...names);
}

function ownText(id: MessageId, names: readonly string[]): string | undefined {
  const own: unknown = spoken.overrides?.[id];
  if (typeof own === 'string') return own;
  try {
    return typeof own === 'function' ? String(Reflect.apply(own, undefined, names)) : undefined;
  } catch (error) {
    console.warn(`account-link: the page's own text "${id}" failed; the built-in one is shown.`, error);
    return undefined;
  }
}
