import { html } from '../html.js';
import { addressOf, follow } from '../address.js';
import { t } from '../texts.js';

/** What the service refused, with every fault, in its words and without those of the interface. */
export const Problem = ({ failure }) => failure && html`
  <div class="problem" role="alert">
    <p><b>■ ${failure.errors?.[0]?.message || failure.message
      || (failure.status === 0 ? t('failed.network') : t('failed.server', failure.status))}</b></p>
    ${failure.errors?.length > 1 && html`
      <ul>${failure.errors.slice(1).map((error, place) =>
        html`<li key=${place}>${error.row != null && `#${error.row + 1} `}${error.message}</li>`)}</ul>`}
    ${(failure.status === 401 || failure.code?.startsWith('key-')) && html`<p><a href=${addressOf({ view: 'login' })} onClick=${follow}>
      ${t('view.login')}</a></p>`}
  </div>`;
