import { html } from '../html.js';
import { amount, plain, spelled } from '../format.js';
import { colon, t } from '../texts.js';
import { Light } from '../frame/Light.js';

/** The figure, its formula in words and in numbers, and how the exact result became what is shown. */
export function Result({ figure, told, measure }) {
  const isRatio = figure.points != null;
  const shown = {
    value: [amount(figure.value, figure.unit), figure.unit],
    growth: isRatio ? [plain(figure.points), t('points', '').trim()]
      : [figure.transition ?? plain(figure.growth), figure.growth == null ? '' : '%'],
    completion: [plain(figure.completion), figure.completion == null ? '' : '%'],
    pace: [plain(figure.pace), figure.pace == null ? '' : t('points', '').trim()],
    rank: [figure.rank == null ? '–' : t('place', figure.rank, figure.of), ''],
  }[measure];
  return html`
    <div class="result">
      <span class="value">${shown[0]}</span> <span class="unit">${shown[1]}</span>
      ${['completion', 'pace', 'value'].includes(measure) && html`<${Light} verdict=${figure.verdict} />`}
      ${measure === 'value' && figure.status && figure.status !== 'final' && html`<span class="tag">${t(`status.${figure.status}`)}</span>`}
      ${figure.derived && measure === 'value' && html`<span class="tag">${t('derived')}</span>`}
    </div>
    ${told.reason && html`<p class="reason"><b>${t('no.figure')}${colon()}</b>${told.reason.message}</p>`}
    ${figure.note && html`<p class="muted">${figure.note}</p>`}
    <h3>${t('formula')}</h3>
    <div class="formula"><p>${told.formula.words}</p>${told.formula.numbers && html`<p><b>${spelled(told.formula.numbers)}</b></p>`}</div>
    ${told.rounding && told.exact && html`
      <p class="small muted">${t('exact.shown', spelled(told.exact))}<b class="text">${plain(told.rounding.shown, told.rounding.decimals)}
        </b> ${t(`rounding.${told.rounding.mode}`, told.rounding.decimals)}
        ${told.exactFraction?.includes('/') && html` · ${t('fraction', spelled(told.exactFraction))}`}</p>`}
    ${told.steps.filter(isNew).map(step => html`
      <p class="step small" key=${step.name}><span class="muted">${step.words}</span>${step.numbers
        && html`<br />${spelled(step.numbers)}`}</p>`)}`;
}

// The same sum is told once, though it is both the value and the actual.
const isNew = (step, place, all) => all.findIndex(other => other.numbers === step.numbers) === place;
