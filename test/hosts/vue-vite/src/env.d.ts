/// <reference types="account-link/vue" />
