import { LinkError } from '../../domain/link-error.js';

// What few pages ask for is code of its own, fetched when a link that needs it begins.
export const loadChoosing = (): Promise<typeof import('../link/choose-kept.js')> => fetched(import('../link/choose-kept.js'));
export const loadCarrying = (): Promise<typeof import('../link/carry-metadata.js')> => fetched(import('../link/carry-metadata.js'));

export const loadLeaving = (): Promise<typeof import('../link/leave-page.js')> => fetched(import('../link/leave-page.js'));
export const loadComingBack = (): Promise<typeof import('../link/come-back.js')> => fetched(import('../link/come-back.js'));
export const loadSignInTrips = (): Promise<typeof import('../session/sign-in-by-redirect.js')> =>
  fetched(import('../session/sign-in-by-redirect.js'));
export const loadClientTrips = (): Promise<typeof import('../session/client-redirects.js')> =>
  fetched(import('../session/client-redirects.js'));

async function fetched<T>(code: Promise<T>): Promise<T> {
  return code.catch((cause: unknown) => {
    throw new LinkError('network', 'A part of the code could not be fetched. Nothing was changed.', {
      cause,
      hint: 'Publish all files of the package next to each other.',
    });
  });
}
