import { LinkError } from './link-error.js';

/**
 * Fetches code that is needed only now.
 * @throws {LinkError} `network`
 */
export async function fetchCode<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw new LinkError('network', 'A file of this package could not be fetched. Nothing has changed.', {
      cause,
      hint: 'Publish all files of the package next to each other, and reload the page after a new deploy.',
    });
  }
}
