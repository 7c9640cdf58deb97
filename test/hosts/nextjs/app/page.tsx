import { SignInMethods } from './sign-in-methods';

export default function Page() {
  return <SignInMethods />;
}
