import { LinkError } from '../domain/link-error.js';

/** What the tenant's Action is told. */
export interface PostedAnswer {
  readonly answer: 'link' | 'skip';
  readonly session_token: string;
  readonly id_token?: string;
}

/**
 * Leaves the page by a form, as nothing else posts and goes somewhere at once: an answer holds a token, and must not stand in an address.
 * The form stays empty. What is posted is added as the browser collects it, so that it is never in the document.
 * @param refused is called if the content security policy of the page forbids it: nothing else would tell, and the page stays
 */
export function postAnswer(
  url: string,
  answer: PostedAnswer,
  refused: (error: LinkError) => void,
  document: Document = globalThis.document,
): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = url;
  form.hidden = true;
  form.addEventListener('formdata', (event) => {
    event.stopPropagation();
    for (const [name, value] of Object.entries(answer) as [string, string][]) event.formData.append(name, value);
  });
  const tell = ({ effectiveDirective }: SecurityPolicyViolationEvent): void => {
    if (effectiveDirective !== 'form-action') return;
    document.removeEventListener('securitypolicyviolation', tell);
    refused(
      new LinkError('not-configured', 'The content security policy of the page does not let it post the answer to the tenant.', {
        hint: `Add ${new URL(url).origin}, and the pages that the tenant goes on to, to form-action, or leave form-action out.`,
      }),
    );
  };
  document.addEventListener('securitypolicyviolation', tell);
  // Only forms that are in a document are sent.
  document.body.append(form);
  form.submit();
  form.remove();
}
