import { html } from '../html.js';
import { route } from '../api.js';
import { percent, signed } from '../format.js';
import { t } from '../texts.js';
import { useAnswers } from '../data/useAnswers.js';

const most = 12;
const fields = 'indicator,indicatorName,region,regionName,period,periodLabel,unit,growth,points,completion,verdict,rank,of';

/** Growth, completion and place, now and as they would be: only its reviewers and previewers may see that. */
export function Preview({ item }) {
  const cells = [...new Map((item.diff ?? []).filter(change => change.resource === 'actuals')
    .map(change => [`${change.indicator} ${change.region} ${change.period}`, change])).values()].slice(0, most);
  const figure = (change, words) => route('/measures', {
    indicator: change.indicator, region: change.region, period: change.period, measure: 'growth,completion,rank', by: 'completion', fields,
      ...words });
  const asked = Object.fromEntries(cells.flatMap((change, place) =>
    [[`now${place}`, figure(change)], [`then${place}`, figure(change, { with: item.id })]]));
  const { answers } = useAnswers(asked);
  if (!cells.length || !answers) return null;
  const row = name => (answers.answers[name]?.status === 200 ? answers.answers[name].body.items[0] : null);
  const shown = cells.map((_, place) => [row(`now${place}`), row(`then${place}`)]).filter(([, then]) => then);
  if (!shown.length) return null;
  return html`
    <section class="panel">
      <h2>${t('review.would')}</h2>
      <div class="scroll"><table class="rows plain-rows">
        <thead><tr><th scope="col">${t('region')}</th><th scope="col">${t('indicator')}</th><th scope="col">${t('period')}</th>
          <th scope="col" class="number">${t('growth')}</th><th scope="col" class="number">${t('completion')}</th><th scope="col"
            class="number">${t('rank')}</th></tr></thead>
        <tbody>${shown.map(([now, then], place) => html`
          <tr key=${place}><th scope="row">${then.regionName}</th><td>${then.indicatorName}</td><td>${then.periodLabel}</td>
            <td class="number">${step(growth(now), growth(then))}</td><td class="number">
              ${step(percent(now?.completion), percent(then.completion))}</td>
            <td class="number">${step(rank(now), rank(then))}</td></tr>`)}</tbody>
      </table></div>
    </section>`;
}

const growth = row => (row?.points != null ? signed(row.points) : row?.growth == null ? '–' : `${signed(row.growth)}%`);
const rank = row => (row?.rank == null ? '–' : `${row.rank}/${row.of}`);
const step = (now, then) => (now === then ? html`<span class="muted">${then}</span>`
  : html`<span class="muted">${now}</span> → <b>${then}</b>`);
