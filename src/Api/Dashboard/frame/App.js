import { useEffect, useState } from 'preact/hooks';
import { html } from '../html.js';
import { leave, useAddress } from '../address.js';
import { get } from '../api.js';
import { key, setRights, useRights } from '../session.js';
import { setLanguage, t } from '../texts.js';
import { useSettings } from '../data/settings.js';
import { useTheme } from './theme.js';
import { Nav } from './Nav.js';
import { Locked } from './States.js';
import { Home } from './Home.js';
import { Overview } from '../overview/Overview.js';
import { Indicators } from '../indicators/Indicators.js';
import { Regions } from '../regions/Regions.js';
import { Filing } from '../filing/Filing.js';
import { Review } from '../review/Review.js';
import { Changes } from '../changes/Changes.js';
import { Login } from '../login/Login.js';
import { Drawer } from '../figure/Drawer.js';

const views = {
  overview: Overview, indicators: Indicators, regions: Regions, filing: Filing, review: Review, changes: Changes, login: Login,
};

const withoutKey = { name: null, roles: [], scope: [] };

/** The whole page: what is seen follows from the address, the settings of the service, and who asks. */
export function App() {
  const address = useAddress();
  setLanguage(address.lang);
  const theme = useTheme(address.mode, address.view ?? 'overview');
  const settings = useSettings();
  const [who, ask] = useState(0);
  const identity = key();

  useEffect(() => {
    if (!settings) return;
    if (identity) get('/keys/self').then(setRights, failure => setRights({ ...withoutKey, permissions: [], failure }));
    else setRights({ ...withoutKey, permissions: settings.withoutKey });
  }, [identity, who, settings]);

  const rights = useRights();
  if (!settings || !rights) return null;
  const view = views[address.view] ? address.view : 'overview';
  const words = {
    ...address, view,
    cards: address.cards ? address.cards.split(',').slice(0, 4) : settings.headline,
  };
  const View = views[view];
  document.title = view === 'overview' ? t('title') : `${t(`view.${view}`)} · ${t('title')}`;
  const needsPlace = view === 'overview' || view === 'indicators' || view === 'regions';
  return html`
    <a class="skip" href="#content" onClick=${event => { event.preventDefault(); document.getElementById('content').focus(); }}>${t('skip')}
      </a>
    <${Nav} view=${view} settings=${settings} words=${words} />
    <main id="content" tabindex="-1" class="view-${view}">
      ${view !== 'login' && !rights.permissions.includes('figures.read')
        ? html`<${Locked} failure=${rights.failure ?? { code: settings.hasKeys ? 'key-required' : 'no-key-yet' }} />`
        : needsPlace && !(words.region && words.period)
        ? html`<${Home} words=${words} settings=${settings} key=${`${words.region} ${words.period} ${identity}`} />`
        : html`<${View} words=${words} theme=${theme} settings=${settings} refresh=${() => ask(who + 1)} key=${`${view} ${identity}`} />`}
    </main>
    ${words.figure && html`<${Drawer} words=${words} close=${() => leave(['figure', 'of', 'at', 'on', 'since'])} />`}`;
}
