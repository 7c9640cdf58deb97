import { render } from 'solid-js/web';
import { SignInMethods } from './sign-in-methods';

render(() => <SignInMethods />, document.getElementById('root')!);
