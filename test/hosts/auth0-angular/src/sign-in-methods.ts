import { AsyncPipe } from '@angular/common';
import { Component, CUSTOM_ELEMENTS_SCHEMA, inject, signal } from '@angular/core';
import { Auth0ClientService, AuthService } from '@auth0/auth0-angular';
import 'account-link/define';

@Component({
  selector: 'app-sign-in-methods',
  imports: [AsyncPipe],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    @if ((auth.isLoading$ | async) === false) {
      @if (auth.isAuthenticated$ | async) {
        <account-link
          [client]="client"
          connections="google-oauth2 facebook github"
          (identity-linked)="told.set('Linked ' + $event.detail.identity.connection)"
          (identity-unlinked)="told.set('Unlinked ' + $event.detail.identity.connection)"
        ></account-link>
        <p>{{ told() }}</p>
      } @else {
        <button (click)="auth.loginWithRedirect()">Log in</button>
      }
    }
  `,
})
export class SignInMethods {
  readonly auth = inject(AuthService);
  readonly client = inject(Auth0ClientService);
  readonly told = signal('');
}
