import { html } from '../html.js';
import { t } from '../texts.js';
import { addressOf, follow } from '../address.js';
import { download } from '../api.js';

/** Nothing here yet: what is ready, and what to do next. */
export function Empty({ words, model, everywhere }) {
  const template = () => download('/imports/template.xlsx',
    { indicators: words.cards.join(), within: words.region ?? '100000', period: words.period
      ?? `${new Date().getFullYear()}`, targets: true }, 'indicators.xlsx');
  return html`
    <section class="empty panel">
      <svg viewBox="0 0 140 64" width="140" height="64" aria-hidden="true"><path d="M0 58h140" /><path class="dashed"
        d="M14 58V42h18v16M48 58V32h18v26M82 58V22h18v36M116 58V10h18v48" /></svg>
      <h2>${everywhere ? t('empty.title') : t('empty.here', model?.region?.name ?? '')}</h2>
      <p class="muted">${everywhere ? t('empty.ready') : t('empty.here.hint')}</p>
      <ol>
        <li>${t('empty.1')} <a href=${addressOf({ view: 'filing' })} onClick=${follow}>${t('empty.1.link')}</a></li>
        <li>${t('empty.2')} <button class="plain link" onClick=${template}>${t('empty.2.link')}</button></li>
        <li>${t('empty.3')}</li>
      </ol>
    </section>`;
}
