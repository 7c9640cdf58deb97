import { render } from '@testing-library/react';
import { createSampleGateway } from 'account-link';
import { AccountLink } from 'account-link/react';
import { expect, test, vi } from 'vitest';

test('the component tells what it has loaded', async () => {
  const onIdentitiesLoaded = vi.fn();
  render(<AccountLink gateway={createSampleGateway()} onIdentitiesLoaded={onIdentitiesLoaded} />);
  await vi.waitFor(() => expect(onIdentitiesLoaded).toHaveBeenCalledOnce());
});
