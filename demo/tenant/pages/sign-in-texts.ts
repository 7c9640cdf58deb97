const english = {
  continueTo: 'to continue to the demo',
  chooseConnection: 'Sign in',
  chooseUser: 'Choose an account',
  withPassword: 'Or with a password',
  email: 'Email',
  password: 'Password',
  signIn: 'Sign in',
  wrongPassword: 'Wrong email or password',
  unknownUser: 'This account does not exist here',
  noUsers: 'No account of the demo signs in this way.',
  notVerified: 'not verified',
  newHere: 'Or as someone new',
  signUp: 'Sign up',
  back: 'Other ways to sign in',
  cancel: 'Cancel',
  stand: 'Local stand-in for a sign-in page. No data leaves this computer.',
  consent: 'Allow the demo to read and link your accounts?',
  allow: 'Allow',
  secondFactor: 'Confirm on your phone that it is you',
  itIsMe: 'It is me',
};

export type SignInTexts = Readonly<typeof english>;

const french: SignInTexts = {
  continueTo: 'pour continuer vers la démo',
  chooseConnection: 'Se connecter',
  chooseUser: 'Choisissez un compte',
  withPassword: 'Ou avec un mot de passe',
  email: 'Adresse e-mail',
  password: 'Mot de passe',
  signIn: 'Se connecter',
  wrongPassword: 'Adresse e-mail ou mot de passe incorrect',
  unknownUser: 'Ce compte n’existe pas ici',
  noUsers: 'Aucun compte de la démo ne se connecte ainsi.',
  notVerified: 'non vérifiée',
  newHere: 'Ou comme nouvel arrivant',
  signUp: 'S’inscrire',
  back: 'Autres moyens de connexion',
  cancel: 'Annuler',
  stand: 'Page de connexion de démonstration. Aucune donnée ne quitte cet ordinateur.',
  consent: 'Autoriser la démo à lire et à lier vos comptes ?',
  allow: 'Autoriser',
  secondFactor: 'Confirmez sur votre téléphone que c’est bien vous',
  itIsMe: 'C’est bien moi',
};

const arabic: SignInTexts = {
  continueTo: 'للمتابعة إلى العرض التجريبي',
  chooseConnection: 'تسجيل الدخول',
  chooseUser: 'اختر حسابًا',
  withPassword: 'أو باستخدام كلمة مرور',
  email: 'البريد الإلكتروني',
  password: 'كلمة المرور',
  signIn: 'تسجيل الدخول',
  wrongPassword: 'البريد الإلكتروني أو كلمة المرور غير صحيحة',
  unknownUser: 'هذا الحساب غير موجود هنا',
  noUsers: 'لا يوجد حساب تجريبي يسجّل الدخول بهذه الطريقة.',
  notVerified: 'غير مؤكَّد',
  newHere: 'أو بصفتك مستخدمًا جديدًا',
  signUp: 'إنشاء حساب',
  back: 'طرق أخرى لتسجيل الدخول',
  cancel: 'إلغاء',
  stand: 'صفحة تسجيل دخول تجريبية محلية. لا تغادر أي بيانات هذا الحاسوب.',
  consent: 'هل تسمح للعرض التجريبي بقراءة حساباتك وربطها؟',
  allow: 'سماح',
  secondFactor: 'أكِّد من هاتفك أنك صاحب الحساب',
  itIsMe: 'نعم، أنا هو',
};

/** The first language of `ui_locales` that is a language tag at all; the texts are English where they are not translated. */
export function signInLanguage(uiLocales: string): { readonly language: string; readonly texts: SignInTexts } {
  const [first = 'en'] = uiLocales.split(' ').filter((tag) => /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(tag));
  const byLanguage: Record<string, SignInTexts> = { fr: french, ar: arabic };
  return { language: first, texts: byLanguage[first.split('-', 1)[0]?.toLowerCase() ?? ''] ?? english };
}
