/** What the environment variables say of how to start. */
export interface StartSettings {
  readonly port: number;
  readonly tenantPort: number;
  /** The real tenant to use; without it, a local one is started. */
  readonly tenant?: { readonly domain: string; readonly clientId: string; readonly audience?: string };
}

/** Throws an error with one line for the user where a variable cannot be meant. */
export function readEnvironment(environment: NodeJS.ProcessEnv): StartSettings {
  const { AUTH0_DOMAIN: domain = '', AUTH0_CLIENT_ID: clientId = '', AUTH0_AUDIENCE: audience = '' } = environment;
  const ports = { port: readPort(environment, 'PORT', 3000), tenantPort: readPort(environment, 'TENANT_PORT', 3001) };
  if (domain && clientId) return { ...ports, tenant: { domain, clientId, ...(audience && { audience }) } };
  if (!domain && !clientId && !audience) return ports;
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
