/** An email address that its owner knows again and others do not learn: `a•••@example.com`. What is no address, or masked already, stays as it is. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  if (at < 1 || email.includes('•')) return email;
  const [first = ''] = email;
  return `${first}•••${email.slice(at)}`;
}
