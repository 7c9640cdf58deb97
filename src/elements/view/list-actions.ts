import type { LinkingStore } from '../../linking/linking-store.js';
import type { Actions } from './view.js';

/**
 * What the user's clicks do. A failure that begins with one is shown and told by its event; nobody awaits the promise.
 * @param store missing if its code could not be fetched: whatever the user wants then, it begins with another try
 */
export function listActions(store: LinkingStore | undefined, restart: () => void): Actions {
  const run = (operation: (store: LinkingStore) => Promise<unknown> | void): void => {
    if (!store) return restart();
    operation(store)?.catch(() => undefined);
  };
  return {
    link: (connection) => run((to) => to.link(connection)),
    ...(store?.mayLeave && { continueInTab: (target) => run((to) => to.continueInTab(target)) }),
    canSignIn: store?.canSignIn ?? true,
    signIn: (reason, target) => run((to) => to.requestSignIn(reason, target)),
    askToUnlink: (identity) => run((to) => to.askToUnlink(identity)),
    unlink: (identity) => run((to) => to.unlink(identity)),
    cancel: () => run((to) => to.cancel()),
    showWindow: () => run((to) => to.showWindow()),
    refresh: () => run((to) => to.refresh()),
  };
}
