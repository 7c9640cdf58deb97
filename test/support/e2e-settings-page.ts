import { startJourney, type JourneyOptions } from './e2e.js';
import type { Journey } from './e2e-journey.js';
import { widgetPage } from './e2e-pages.js';
import { ada } from './tenant-client.js';

/** A journey of Ada's to a page that is not at the origin, where nothing of the widget is. */
export async function startJourneyAtSettings(options: JourneyOptions = {}): Promise<Journey> {
  let html = '';
  const journey = await startJourney({
    ...options,
    html: () => '<!doctype html><title>Welcome</title><link rel="icon" href="data:,">',
    files: {
      ...options.files,
      // Written once the tenant that it names has started.
      get '/settings.html'() {
        return html;
      },
    },
  });
  const place = { tenant: journey.tenant, origin: journey.pages.origin };
  html = options.html?.(place) ?? widgetPage(place, options.attributes);
  await journey.signInElsewhere(ada);
  await journey.page.goto(`${journey.pages.origin}/settings.html`);
  await journey.is('ready');
  return journey;
}
