import { LinkError } from '../../domain/link-error.js';
import { isObject, readJson, writeJson } from '../base/json.js';
import type { KeyVault } from '../browser/key-vault.js';

/** The tokens of the user who leaves the page. */
export interface KeptTokens {
  readonly accessToken: string;
  readonly idToken?: string | undefined;
}

/** Tokens that only this browser can read again: the key cannot be exported, and lies elsewhere. */
export interface SealedTokens {
  /** Name of the key in the vault. */
  readonly key: string;
  /** AES-GCM's initialization vector and the encrypted tokens, base64. */
  readonly iv: string;
  readonly data: string;
}

/** Encrypts tokens by a new key. `undefined` if the browser has no place for the key: the session has to give them again then. */
export async function sealTokens(tokens: KeptTokens, vault: KeyVault): Promise<SealedTokens | undefined> {
  try {
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(writeJson(tokens)));
    const name = crypto.randomUUID();
    await vault.put(name, key);
    return { key: name, iv: toBase64(iv), data: toBase64(new Uint8Array(data)) };
  } catch {
    return undefined;
  }
}

/**
 * Decrypts tokens. The key is gone after the first call, however it ends.
 * @throws {LinkError} `login-required` if they cannot be read any more
 */
export async function unsealTokens({ key, iv, data }: SealedTokens, vault: KeyVault): Promise<KeptTokens> {
  try {
    const used = await vault.take(key);
    if (!used) throw new Error('The key is gone.');
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: fromBase64(iv) }, used, fromBase64(data));
    const tokens = readJson(new TextDecoder().decode(text));
    if (!isObject(tokens) || typeof tokens.accessToken !== 'string') throw new Error('These are no tokens.');
    return { accessToken: tokens.accessToken, idToken: typeof tokens.idToken === 'string' ? tokens.idToken : undefined };
  } catch (cause) {
    throw new LinkError('login-required', 'The tokens from before the redirect are gone.', { cause });
  }
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
