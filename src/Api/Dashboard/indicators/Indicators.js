import { useState } from 'preact/hooks';
import { html } from '../html.js';
import { route } from '../api.js';
import { addressOf, follow, go } from '../address.js';
import { periodLabel } from '../format.js';
import { nameOf, t, unitOf } from '../texts.js';
import { useAnswers } from '../data/useAnswers.js';
import { useIndicators } from '../data/catalogue.js';
import { Failed, Loading, refusedOf } from '../frame/States.js';
import { comparisons, parentOf } from '../overview/reads.js';
import { List } from './List.js';
import { Series } from './Series.js';
import { ByRegion } from './ByRegion.js';
import { About } from '../figure/About.js';

const columns = [
  'period,periodLabel,indicator,region,regionName,unit,value,status,flags,reasons,lastReported,note',
  'growth,points,transition', 'completion,verdict,required,met,targetCount', 'rank,of',
].join();

const most = { ytd: 36, month: 36, quarter: 20, half: 12, year: 12 };

/** One indicator over time and across regions, with the tables behind the charts. */
export function Indicators({ words, theme }) {
  const all = useIndicators();
  if (!all) return html`<${Loading} />`;
  const chosen = all.find(item => item.code === words.indicator) ?? all.find(item => item.code === words.cards.at(-1)) ?? all[0];
  return html`
    <div class="two">
      <${List} all=${all} chosen=${chosen} />
      <div class="stack"><${One} key=${chosen.code} item=${chosen} words=${words} theme=${theme} /></div>
    </div>`;
}

function One({ item, words, theme }) {
  const { region, period, asOf } = words;
  const frequencies = ['ytd', 'month', 'quarter', 'half', 'year']
    .filter(name => name === 'ytd' ? item.frequencies?.length && item.nature !== 'ratio' : item.frequencies?.includes(name));
  const frequency = frequencies.includes(words.frequency) ? words.frequency : frequencies.includes('month') || frequencies.includes('half')
    ? 'ytd' : 'year';
  const [wanted, want] = useState(null);
  const series = { indicator: item.code, region, frequency, last: most[frequency], measure: 'growth,completion,rank', by: 'completion',
    asOf };
  const { parts, siblings } = comparisons(region, parentOf(region));
  const across = { indicator: item.code, period, fallback: 'latest', measure: 'completion,pace,growth,rank', by: 'completion', asOf };
  const { answers, failure, retry } = useAnswers({
    indicator: route(`/indicators/${item.code}`),
    region: route(`/regions/${region}`),
    series: route('/measures', { ...series, fields: columns }),
    ...(parts && { parts: route('/measures', { ...across, within: parts, fields: columns }) }),
    ...(siblings && { siblings: route('/measures', { ...across, within: siblings, fields: columns }) }),
  });
  if (!answers) return failure ? html`<${Failed} failure=${failure} retry=${retry} />` : html`<${Loading} />`;
  const rows = name => (answers.answers[name]?.status === 200 ? answers.answers[name].body.items : []);
  const refused = refusedOf(answers.answers, ['region', 'indicator', 'series', 'parts', 'siblings']);
  if (refused) return html`<${Failed} failure=${refused} retry=${retry} />`;
  const place = answers.answers.region.body;
  const hasParts = rows('parts').some(row => row.value != null);
  const shown = wanted ?? (hasParts || !siblings ? 'parts' : 'siblings');
  return html`
    <header class="head">
      <div class="head-title"><h1>${nameOf(item)}</h1>
        <p class="muted">${place.name} · ${periodLabel(period)} · ${unitOf(item.unit)}</p></div>
      <a class="button" href=${addressOf({ view: null, indicator: item.code })} onClick=${follow}>${t('view.overview')}</a>
    </header>
    <${Series} rows=${rows('series')} item=${item} frequency=${frequency} frequencies=${frequencies} theme=${theme} words=${series}
      region=${place}
      choose=${name => go({ frequency: name }, { replace: true })} />
    <${ByRegion} rows=${rows(shown)} region=${region} words=${{ ...across, within: shown === 'parts' ? parts : siblings }} item=${item}
      period=${period}
      toggle=${parts && siblings ? () => want(shown === 'parts' ? 'siblings' : 'parts') : null} isParts=${shown === 'parts'} />
    <section class="panel"><${About} indicator=${answers.answers.indicator}
      figure=${{ regionName: place.name, periodLabel: periodLabel(period) }} /></section>`;
}
