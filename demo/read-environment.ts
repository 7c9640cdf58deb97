/** What the environment variables say of how to start. */
export interface StartSettings {
  readonly port: number;
  readonly tenantPort: number;
  /** Origins of pages that the local tenant takes besides those on this computer. */
  readonly allowedOrigins: readonly string[];
  /** The real tenant to use; without it, a local one is started. */
  readonly tenant?: { readonly domain: string; readonly clientId: string; readonly audience?: string };
}

/** Throws an error with one line for the user where a variable cannot be meant. */
export function readEnvironment(environment: NodeJS.ProcessEnv): StartSettings {
  const { AUTH0_DOMAIN: domain = '', AUTH0_CLIENT_ID: clientId = '', AUTH0_AUDIENCE: audience = '' } = environment;
  const local = {
    port: readPort(environment, 'PORT', 3000),
    tenantPort: readPort(environment, 'TENANT_PORT', 3001),
    allowedOrigins: readOrigins(environment['ALLOWED_ORIGINS'] ?? ''),
  };
  if (domain && clientId) return { ...local, tenant: { domain, clientId, ...(audience && { audience }) } };
  if (!domain && !clientId && !audience) return local;
  const missing = [!domain && 'AUTH0_DOMAIN', !clientId && 'AUTH0_CLIENT_ID'].filter(Boolean).join(' and ');
  throw new Error(`${missing} is not set: a real tenant needs both AUTH0_DOMAIN and AUTH0_CLIENT_ID, the local one neither.`);
}

function readPort(environment: NodeJS.ProcessEnv, name: string, standard: number): number {
  const value = environment[name] ?? '';
  if (value === '') return standard;
  const port = Number(value);
  if (/^\d+$/.test(value) && port <= 65_535) return port;
  throw new Error(`${name} is ${JSON.stringify(value)}, which is no port: set it to a number from 1 to 65535, or to 0 for any free one.`);
}

function readOrigins(list: string): readonly string[] {
  return list
    .split(',')
    .map((written) => written.trim())
    .filter(Boolean)
    .map((written) => {
      const url = /^https?:\/\//.test(written) && URL.canParse(written) ? new URL(written) : undefined;
      if (url && url.href === `${url.origin}/` && !/[?#]/.test(written)) return url.origin;
      throw new Error(
        `ALLOWED_ORIGINS holds ${JSON.stringify(written)}, which is no origin: write https://host or http://host:port, with commas between several.`,
      );
    });
}
