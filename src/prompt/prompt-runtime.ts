// What is fetched after the first view.
export { createAppGateway } from './app-gateway.js';
export { postAnswer } from './continue-form.js';
export { createPageGateway } from './page-gateway.js';
export { PromptStore } from './prompt-store.js';
