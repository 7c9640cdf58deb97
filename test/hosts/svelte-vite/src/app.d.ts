/// <reference types="account-link/svelte" />
