import { expect } from '@open-wc/testing';
import { describeProfile } from '../../src/domain/profile.js';

describe('describeProfile', () => {
  const all = { email: 'ada@example.com', username: 'ada-l', name: 'Ada Lovelace', phoneNumber: '+44 1' };

  it('prefers the email', () => {
    expect(describeProfile(all)).to.equal('ada@example.com');
  });

  it('takes the user name, then the name, then the phone number', () => {
    expect(describeProfile({ ...all, email: undefined })).to.equal('ada-l');
    expect(describeProfile({ name: all.name, phoneNumber: all.phoneNumber })).to.equal('Ada Lovelace');
    expect(describeProfile({ phoneNumber: all.phoneNumber })).to.equal('+44 1');
  });

  it('passes over what is empty', () => {
    expect(describeProfile({ email: '', username: '', name: 'Ada' })).to.equal('Ada');
    expect(describeProfile({ email: '', name: '' })).to.equal(undefined);
  });

  it('has nothing to say of an empty profile', () => {
    expect(describeProfile({})).to.equal(undefined);
  });
});
