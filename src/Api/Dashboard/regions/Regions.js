import { html } from '../html.js';
import { route } from '../api.js';
import { addressOf, follow } from '../address.js';
import { periodLabel } from '../format.js';
import { t } from '../texts.js';
import { useAnswers } from '../data/useAnswers.js';
import { useIndicators } from '../data/catalogue.js';
import { Failed, Loading, refusedOf } from '../frame/States.js';
import { parentOf } from '../overview/reads.js';
import { Find } from './Find.js';
import { Figures } from './Figures.js';
import { History } from './History.js';

/** One region: all that is known of it in a period, what it was before, and what is below it. */
export function Regions({ words }) {
  const all = useIndicators();
  return all ? html`<${One} key=${words.region} all=${all} words=${words} />` : html`<${Loading} />`;
}

function One({ all, words }) {
  const { region, period, asOf } = words;
  const reported = all.filter(item => item.lastPeriod).map(item => item.code);
  const figures = { indicator: reported.join(), region, period, fallback: 'latest', measure: 'completion,pace,growth,rank',
    by: 'completion', only: 'figures', asOf };
  const asked = {
    region: route(`/regions/${region}`),
    history: route(`/regions/${region}/history`),
    parts: route('/regions', { within: region, fields: 'code,name' }),
    beside: parentOf(region) && route('/regions', { within: parentOf(region), fields: 'code,name' }),
    periods: reported.length ? route('/periods', { indicator: reported.join(), region, asOf, fields: 'period' }) : null,
    figures: reported.length ? route('/measures', { ...figures,
      fields: 'indicator,indicatorName,region,period,unit,value,status,flags,growth,points,transition,completion,verdict,rank,of,reasons' })
        : null,
  };
  const { answers, failure, retry } = useAnswers(Object.fromEntries(Object.entries(asked).filter(([, path]) => path)));
  if (!answers) return failure ? html`<${Failed} failure=${failure} retry=${retry} />` : html`<${Loading} />`;
  const refused = refusedOf(answers.answers, ['region', 'figures']);
  if (refused) return html`<${Failed} failure=${refused} retry=${retry} />`;
  const rows = name => (answers.answers[name]?.status === 200 ? answers.answers[name].body.items : []);
  const item = answers.answers.region.body;
  return html`
    <div class="two">
      <aside class="stack">
        <${Find} />
        ${rows('parts').length > 0 && html`<${Links} title=${t('regions.parts')} list=${rows('parts')} />`}
        ${rows('beside').length > 1 && html`<${Links} title=${t('peers.siblings')} list=${rows('beside')} own=${region} />`}
      </aside>
      <div class="stack">
        <header class="head">
          <div class="head-title"><h1>${item.name}</h1>
            <p class="muted">${t(`level.${item.level}`)} · ${item.code} · ${periodLabel(period)}</p></div>
          <a class="button" href=${addressOf({ view: null, region })} onClick=${follow}>${t('view.overview')}</a>
        </header>
        <${Figures} rows=${rows('figures')} words=${figures} region=${item} period=${period}
          periods=${rows('periods').map(row => row.period)} />
        <${History} region=${item} history=${answers.answers.history?.status === 200 ? answers.answers.history.body : null} />
      </div>
    </div>`;
}

const Links = ({ title, list, own }) => html`
  <section class="panel list"><h2>${title}</h2>
    <ul class="across">${list
      .map(item => html`<li key=${item.code}><a href=${addressOf({ region: item.code, figure: null })} onClick=${follow}
        aria-current=${item.code === own ? 'page' : null}>${item.name}</a></li>`)}</ul>
  </section>`;
