import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEnvironment } from '../../demo/read-environment.js';

test('ALLOWED_ORIGINS is a list of origins between commas', () => {
  const { allowedOrigins } = readEnvironment({
    ALLOWED_ORIGINS: ' https://app.example, http://192.168.1.7:8080/ ,,https://app.example:443',
  });
  assert.deepEqual(allowedOrigins, ['https://app.example', 'http://192.168.1.7:8080', 'https://app.example']);
});

test('without ALLOWED_ORIGINS there is no origin in the list', () => {
  for (const environment of [{}, { ALLOWED_ORIGINS: '' }]) assert.deepEqual(readEnvironment(environment).allowedOrigins, []);
});

test('what is no origin in ALLOWED_ORIGINS is quoted, with what to write', () => {
  for (const wrong of [
    'app.example',
    'https://app.example/page',
    'https://app.example?x',
    'file:///x',
    '*',
    'localhost:3000',
    'https://a@b.example',
  ]) {
    const read = (): unknown => readEnvironment({ ALLOWED_ORIGINS: `https://fine.example,${wrong}` });
    assert.throws(read, {
      message: `ALLOWED_ORIGINS holds ${JSON.stringify(wrong)}, which is no origin: write https://host or http://host:port, with commas between several.`,
    });
  }
});
