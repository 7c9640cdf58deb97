import { createApp } from 'vue';
import SignInMethods from './SignInMethods.vue';

createApp(SignInMethods).mount('#app');
