import { expect } from '@open-wc/testing';
import { deleteIdentity, getUser, postIdentity } from '../../../src/auth0/management/management-api.js';

describe('Management API requests', () => {
  it('asks for a user with the fields that are shown', () => {
    const { method, path } = getUser('auth0|ada');
    expect(method).to.equal('GET');
    const url = new URL(path, 'https://tenant.example');
    expect(url.pathname).to.equal('/api/v2/users/auth0%7Cada');
    expect(url.searchParams.get('include_fields')).to.equal('true');
    expect(url.searchParams.get('fields')?.split(',')).to.include.members(['user_id', 'identities', 'email', 'email_verified']);
  });

  it('links with an ID token and nothing else', () => {
    expect(postIdentity('auth0|ada', 'id-token')).to.deep.equal({
      method: 'POST',
      path: '/api/v2/users/auth0%7Cada/identities',
      body: { link_with: 'id-token' },
    });
  });

  it('unlinks by provider and id', () => {
    const request = deleteIdentity('auth0|ada', { provider: 'github', userId: '7' });
    expect(request).to.deep.equal({ method: 'DELETE', path: '/api/v2/users/auth0%7Cada/identities/github/7' });
  });

  it('encodes every segment', () => {
    const { path } = deleteIdentity('samlp|acme|a@b', { provider: 'x/y', userId: 'acme|50%/é?#🙂' });
    expect(path.split('/').slice(4)).to.deep.equal([
      'samlp%7Cacme%7Ca%40b',
      'identities',
      'x%2Fy',
      'acme%7C50%25%2F%C3%A9%3F%23%F0%9F%99%82',
    ]);
  });

  for (const id of ['.', '..']) {
    it(`refuses the id "${id}", which a browser takes out of an address`, () => {
      expect(() => deleteIdentity('auth0|ada', { provider: 'github', userId: id })).to.throw('cannot be part of a URL');
    });
  }
});
