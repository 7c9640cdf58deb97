import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import 'account-link/define';

@Component({
  selector: 'app-sign-in-methods',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <account-link
      domain="tenant.eu.auth0.com"
      client-id="YOUR_CLIENT_ID"
      connections="google-oauth2 facebook github"
      (identity-linked)="told.set('Linked ' + $event.detail.identity.connection)"
      (identity-unlinked)="told.set('Unlinked ' + $event.detail.identity.connection)"
    ></account-link>
    <p>{{ told() }}</p>
  `,
})
export class SignInMethods {
  readonly told = signal('');
}
