import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readSettings } from '../../src/action/action-settings.js';
import { secrets } from './scene.js';

const backend = [
  'PAGE_CLIENT_IDS',
  'COMPANION_CLIENT_ID',
  'COMPANION_CLIENT_SECRET',
  'PROVISIONED_CONNECTIONS',
  'NOTIFY_URL',
  'NOTIFY_SECRET',
];
const optional = ['MODE', 'CONNECTIONS', 'CUSTOM_DOMAIN', ...backend];

const read = (name: string): string => readFileSync(new URL(`../../src/action/${name}`, import.meta.url), 'utf8');

test('the settings for the deploy tool name every secret that is needed, and no other', () => {
  const named = [...read('tenant.yaml').matchAll(/- name: ([A-Z_]+)$/gm)].map(([, name]) => name);
  assert.deepEqual(named.sort(), [...Object.keys(secrets), ...optional].sort());
  const needed = Object.keys(secrets);
  for (const name of needed) assert.throws(() => readSettings({ ...secrets, [name]: undefined }), new RegExp(`secret ${name} is missing`));
});

test('the guide explains every secret', () => {
  const guide = read('INSTALL.md');
  for (const name of [...Object.keys(secrets), ...optional]) assert.match(guide, new RegExp(`\`${name}\`.*\\|`));
});
