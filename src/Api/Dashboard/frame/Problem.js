import { html } from '../html.js';
import { t } from '../texts.js';

/** What the service refused, with every fault. */
export const Problem = ({ failure }) => failure && html`
  <div class="problem" role="alert">
    <p><b>■ ${failure.message || (failure.status === 0 ? t('failed.network') : t('failed.server', failure.status))}</b></p>
    ${failure.errors?.length > 0 && failure.errors.some(error => error.message !== failure.message) && html`
      <ul>${failure.errors.map((error, place) =>
        html`<li key=${place}>${[error.row != null && `#${error.row + 1}`, error.field].filter(Boolean).join(' ')} ${error.message}</li>`)}
          </ul>`}
  </div>`;
