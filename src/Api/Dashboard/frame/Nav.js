import { html } from '../html.js';
import { addressOf, follow } from '../address.js';
import { key, may, useRights } from '../session.js';
import { english, t } from '../texts.js';

/** The views that whoever asks may use. */
export function Nav({ view, settings, words }) {
  const rights = useRights();
  const shown = ['overview', 'indicators', 'regions',
    may('imports.write') && 'filing',
    may('submissions.review') && 'review',
    may('revisions.read') && 'changes'].filter(Boolean);
  const place = { region: words.region, period: words.period, lang: words.lang, cards: words.cards.join() === settings.headline.join()
    ? null : words.cards.join() };
  return html`
    <nav class="nav" aria-label=${t('views')}>
      <div class="nav-views">
        ${shown.map(name => html`
          <a key=${name} href=${addressOf({ ...place, view: name === 'overview' ? null : name }, {})} onClick=${follow}
            aria-current=${name === view ? 'page' : null}>${t(`view.${name}`)}</a>`)}
      </div>
      <div class="nav-rest">
        <a href=${addressOf({ view: 'login' })} onClick=${follow} aria-current=${view === 'login' ? 'page' : null}>
          ${rights?.name && key() ? rights.name : t('view.login')}</a>
        <a href=${addressOf({ lang: english() ? null : 'en' })} onClick=${follow} lang=${english() ? 'zh-CN' : 'en'}>${t('language')}</a>
      </div>
    </nav>`;
}
