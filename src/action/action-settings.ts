import { Fault } from './fault.js';

/**
 * When users are asked: `first-login`, `every-login`, or at every login without a way to decline (`enforced`). `claim` asks nobody:
 * the application finds the candidates in the ID token, and asks by itself.
 */
export type Mode = 'first-login' | 'every-login' | 'enforced' | 'claim';

/** What every mode needs. */
export interface TenantSettings {
  /** The tenant's own address, for the Management API. */
  readonly tenantOrigin: string;
  /** Who may have issued an ID token: the tenant by each of its names. */
  readonly issuers: readonly string[];
  readonly managementClientId: string;
  readonly managementClientSecret: string;
  /** Connections that take part; all if there are none. */
  readonly connections: readonly string[];
}

/** What the first-login question needs. */
export interface ActionSettings extends TenantSettings {
  readonly mode: Mode;
  /** Missing in mode `claim`. */
  readonly page?: PageSettings;
}

/** The page that asks. */
export interface PageSettings {
  readonly url: string;
  readonly clientId: string;
  readonly sessionTokenSecret: string;
  /** Whether an answer has to come from the address that the login came from. */
  readonly comparesAddresses: boolean;
}

export type Secrets = Readonly<Record<string, string | undefined>>;

const modes: readonly Mode[] = ['first-login', 'every-login', 'enforced', 'claim'];

/** Whether the secrets are those of `backend="action"` alone, so that the Action asks nobody. */
export function asksNobody(secrets: Secrets): boolean {
  return !secrets['PAGE_URL']?.trim() && !secrets['MODE']?.trim() && hasLinking(secrets);
}

/** Whether the secrets of `backend="action"` are there, or some of them. */
export function hasLinking(secrets: Secrets): boolean {
  return ['PAGE_CLIENT_IDS', 'COMPANION_CLIENT_ID', 'COMPANION_CLIENT_SECRET'].some((name) => secrets[name]?.trim());
}

/**
 * Reads the Action's secrets for the first-login question.
 * @throws {Fault} `not-configured`, naming the secret and the fix
 */
export function readSettings(secrets: Secrets): ActionSettings {
  const mode = readMode(secrets['MODE']);
  return { mode, ...readTenant(secrets), ...(mode !== 'claim' && { page: readPage(secrets) }) };
}

/** @throws {Fault} `not-configured` */
export function readTenant(secrets: Secrets): TenantSettings {
  const tenantOrigin = readDomain(
    'TENANT_DOMAIN',
    required(secrets, 'TENANT_DOMAIN', 'the tenant’s own domain, such as tenant.eu.auth0.com'),
  );
  const customDomain = secrets['CUSTOM_DOMAIN']?.trim();
  const origins = customDomain ? [readDomain('CUSTOM_DOMAIN', customDomain), tenantOrigin] : [tenantOrigin];
  const application = 'of the machine-to-machine application that may use the Management API';
  const byCompanion = !secrets['MANAGEMENT_CLIENT_ID']?.trim() && secrets['COMPANION_CLIENT_ID']?.trim();
  const client = byCompanion ? 'COMPANION' : 'MANAGEMENT';
  return {
    tenantOrigin,
    issuers: origins.map((origin) => `${origin}/`),
    managementClientId: required(secrets, `${client}_CLIENT_ID`, `the client id ${application}`),
    managementClientSecret: required(secrets, `${client}_CLIENT_SECRET`, `the client secret ${application}`),
    connections: readNames(secrets['CONNECTIONS']),
  };
}

export function comparesAddresses(secrets: Secrets): boolean {
  return secrets['COMPARE_IP']?.trim().toLowerCase() !== 'off';
}

/** Reads names that are separated by spaces or commas. */
export function readNames(value = ''): readonly string[] {
  return value.split(/[\s,]+/).filter(Boolean);
}

function readPage(secrets: Secrets): PageSettings {
  return {
    url: readPageUrl(required(secrets, 'PAGE_URL', 'the address of the page with <account-link-prompt>')),
    clientId: required(secrets, 'PAGE_CLIENT_ID', 'the client-id of <account-link-prompt>'),
    sessionTokenSecret: readSigningSecret(required(secrets, 'SESSION_TOKEN_SECRET', 'the output of: openssl rand -hex 32')),
    comparesAddresses: comparesAddresses(secrets),
  };
}

/** @throws {Fault} `not-configured`, naming the secret */
export function required(secrets: Secrets, name: string, meaning: string): string {
  const value = secrets[name]?.trim();
  if (!value) throw new Fault('not-configured', `The secret ${name} is missing: set it to ${meaning}.`);
  return value;
}

function readMode(value = ''): Mode {
  const mode = modes.find((candidate) => candidate === (value.trim() || 'first-login'));
  if (!mode)
    throw new Fault(
      'not-configured',
      `The secret MODE is none of ${modes.join(', ')}: set it to one of them, or remove it for first-login.`,
    );
  return mode;
}

function readSigningSecret(value: string): string {
  if (value.length >= 32) return value;
  throw new Fault(
    'not-configured',
    'The secret SESSION_TOKEN_SECRET is shorter than 32 characters: set it to the output of: openssl rand -hex 32',
  );
}

const loopback = /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d{1,5})?$/;

function readPageUrl(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url && !url.hash && (url.protocol === 'https:' || loopback.test(url.origin))) return url.href;
  throw new Fault(
    'not-configured',
    'The secret PAGE_URL is no https address: set it to one such as https://example.com/link, without a fragment.',
  );
}

/** Reads a host name, or the origin of a local tenant. */
function readDomain(name: string, value: string): string {
  const domain = value.toLowerCase();
  if (/^(?:[a-z0-9-]+\.)+[a-z0-9-]+$/.test(domain)) return `https://${domain}`;
  if (loopback.test(domain)) return domain;
  throw new Fault(
    'not-configured',
    `The secret ${name} is no host name: set it to one such as tenant.eu.auth0.com, without https:// and path.`,
  );
}
