import { html } from '../html.js';
import { route } from '../api.js';
import { exact } from '../format.js';
import { t, unitOf } from '../texts.js';
import { useAnswers } from '../data/useAnswers.js';

// What a stored figure was set against, by the rule that is broken. Spans are told where the figure was read.
const against = {
  children: ({ indicator, region, period }) => [{ indicator, within: region, period }],
  parts: ({ region, period }, row) => [{ indicator: row.against.join(), region, period }],
  inflow: (_, row) => row.against.map(name => name.split(' ')).map(([indicator, region, period]) => ({ indicator, region, period })),
  'falling-cumulative': ({ indicator, region }, row) => [{ indicator, region, period: row.against[0] }],
};

/** Stored figures that cannot be true together, as a sum: each of them, what they make, and what was reported. */
export function Contradictions({ answer, figure, asOf }) {
  const rows = (answer?.status === 200 ? answer.body.items : [])
    .filter(row => row.verdict === 'contradiction' && row.measure === 'value' && against[row.cause]);
  return rows.map((row, place) => html`<${Contradiction} key=${place} row=${row} figure=${figure} asOf=${asOf} />`);
}

function Contradiction({ row, figure, asOf }) {
  const asked = against[row.cause](figure, row).map((words, place) => [`m${place}`, route('/measures',
    { ...words, measure: 'value', only: 'figures', asOf, fields: 'indicator,indicatorName,region,regionName,periodLabel,value,unit' })]);
  const { answers } = useAnswers(Object.fromEntries(asked));
  const members = asked.flatMap(([name]) => (answers?.answers[name]?.status === 200 ? answers.answers[name].body.items : []));
  const told = item => [item.region !== figure.region && item.regionName, item.indicator !== figure.indicator && item.indicatorName,
    item.periodLabel !== figure.periodLabel && item.periodLabel].filter(Boolean).join(' ');
  return html`
    <div class="contradiction">
      <p><b>■ ${t(`contradiction.${row.cause}`, exact(Math.abs(row.difference)), unitOf(row.unit))}</b></p>
      ${members.map((item, place) => html`
        <div class="line" key=${place}><span>${place ? '+ ' : ''}${told(item)}</span><b>${exact(item.value)}</b></div>`)}
      ${members.length > 1
        && html`<div class="line total"><span>= ${t('contradiction.sum')}</span><b>${exact(row.derivedValue)}</b></div>`}
      <div class="line"><span>${t('contradiction.reported', figure.regionName, figure.periodLabel)}</span><b>${exact(row.declared)}</b></div>
    </div>`;
}
