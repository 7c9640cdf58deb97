import { createAction } from './create-action.js';
import { nodeEnvironment } from './environment.js';

export const { onExecutePostLogin, onContinuePostLogin } = createAction(nodeEnvironment);
