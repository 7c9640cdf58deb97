// What the first view does not need, as one module to import when it is there.
export { LinkingStore } from './linking-store.js';
export { SharedChanges } from './shared-changes.js';
