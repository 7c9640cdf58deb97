import type { LinkTrip } from '../../src/auth0/trip/trip.js';
import { ada, now } from './fakes.js';

/** Ada, on her way to link Google since a minute. */
export const trip: LinkTrip = {
  purpose: 'link',
  session: JSON.stringify([false, 'https://tenant.eu.auth0.com/api/v2/', undefined]),
  state: 's1',
  domain: 'tenant.eu.auth0.com',
  clientId: 'abc',
  leftAt: now - 60_000,
  url: 'https://page.example/settings?tab=2#here',
  scroll: { left: 0, top: 640 },
  connection: { name: 'google-oauth2' },
  user: { userId: ada.user.userId, email: 'ada@example.com' },
  isMarked: false,
  organization: 'org_1',
  transaction: '{"ours":true}',
};
