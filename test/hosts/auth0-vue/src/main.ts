import { createAuth0 } from '@auth0/auth0-vue';
import { createApp } from 'vue';
import { management, tenant } from './auth0';
import SignInMethods from './SignInMethods.vue';

createApp(SignInMethods)
  .use(createAuth0({ ...tenant, authorizationParams: { redirect_uri: location.origin, ...management } }))
  .mount('#app');
