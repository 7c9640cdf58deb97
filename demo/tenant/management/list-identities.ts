import { profileOf } from '../user.js';
import type { TenantUser, UserIdentity } from '../user.js';

/** A user's identities as POST and DELETE answer them: unlike GET, they tell the main one's profile, too. */
export function listIdentities(user: TenantUser): readonly UserIdentity[] {
  const [main, ...linked] = user.identities;
  return main ? [{ ...main, profileData: profileOf(user) }, ...linked] : [];
}
