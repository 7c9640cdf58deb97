import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { SignInMethods } from './sign-in-methods';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <SignInMethods />
  </StrictMode>,
);
