import { provideAuth0 } from '@auth0/auth0-angular';
import { bootstrapApplication } from '@angular/platform-browser';
import { SignInMethods } from './sign-in-methods';

bootstrapApplication(SignInMethods, {
  providers: [
    provideAuth0({
      domain: 'tenant.eu.auth0.com',
      clientId: 'YOUR_CLIENT_ID',
      authorizationParams: { redirect_uri: location.origin },
    }),
  ],
}).catch((error: unknown) => console.error(error));
