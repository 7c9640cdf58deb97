import { LinkError } from '../domain/link-error.js';

// What few pages ask for is code of its own, fetched when a link that needs it begins.
export const loadChoosing = (): Promise<typeof import('./choose-account.js')> => fetched(import('./choose-account.js'));
export const loadCarrying = (): Promise<typeof import('./carry-metadata.js')> => fetched(import('./carry-metadata.js'));

export const loadLeaving = (): Promise<typeof import('./leave-page.js')> => fetched(import('./leave-page.js'));
export const loadComingBack = (): Promise<typeof import('./come-back.js')> => fetched(import('./come-back.js'));
export const loadSignInTrips = (): Promise<typeof import('./sign-in-trips.js')> => fetched(import('./sign-in-trips.js'));
export const loadClientTrips = (): Promise<typeof import('./client-trips.js')> => fetched(import('./client-trips.js'));
export const loadChannel = (): Promise<typeof import('./log-in-by-channel.js')> => fetched(import('./log-in-by-channel.js'));
export const loadAnswering = (): Promise<typeof import('./answer-opener.js')> => fetched(import('./answer-opener.js'));

async function fetched<T>(code: Promise<T>): Promise<T> {
  return code.catch((cause: unknown) => {
    throw new LinkError('network', 'A part of the code could not be fetched. Nothing was changed.', {
      cause,
      hint: 'Publish all files of the package next to each other.',
    });
  });
}
