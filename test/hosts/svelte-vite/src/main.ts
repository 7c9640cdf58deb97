import { mount } from 'svelte';
import SignInMethods from './SignInMethods.svelte';

mount(SignInMethods, { target: document.getElementById('app')! });
