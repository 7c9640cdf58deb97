import { bootstrapApplication } from '@angular/platform-browser';
import { SignInMethods } from './sign-in-methods';

bootstrapApplication(SignInMethods).catch((error: unknown) => console.error(error));
