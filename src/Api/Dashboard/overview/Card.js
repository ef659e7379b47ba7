import { html } from '../html.js';
import { amount, ends, exact, percent, span } from '../format.js';
import { nameOf, t, unitOf } from '../texts.js';
import { go } from '../address.js';
import { Figure } from '../figure/Figure.js';
import { Light, Shape } from '../frame/Light.js';
import { Bar } from './Bar.js';
import { Spark } from './Spark.js';
import { growthWords, latestOf, movedWords, paceWords, reasonWords, targetWords } from './words.js';

/** One headline indicator of the region. */
export function Card({ card, isChosen }) {
  const { indicator, row } = card;
  const choose = () => go({ indicator: indicator.code });
  return html`
    <article class="card panel ${isChosen ? 'chosen' : ''}">
      <h2 class="card-head">
        <button class="plain name" aria-pressed=${isChosen} onClick=${choose}>${nameOf(indicator)}</button>
        <${Light} verdict=${row?.verdict} />
      </h2>
      ${row && row.value != null ? html`<${Reported} card=${card} />` : html`<${Missing} row=${row} />`}
    </article>`;
}

function Reported({ card }) {
  const { row } = card;
  const latest = latestOf(row);
  const tag = latest ? span(latest) : row.status !== 'final' ? t(`status.${row.status}`) : null;
  const growth = growthWords(row);
  return html`
    <div class="card-value">
      <${Figure} row=${row} measure="value"><span class="value">${amount(row.value, row.unit)}</span><//>
      <span class="unit">${unitOf(row.unit)}</span>
      ${tag && html`<span class="tag">${tag}</span>`}
      <${Spark} card=${card} />
    </div>
    <div class="card-growth line">
      <${Figure} row=${row} measure="growth">
        ${t('growth')} ${growth.reason !== undefined
          ? html`<span class="muted">${growth.reason ? t(`reason.${growth.reason}`) : '–'}</span>`
          : html`<b>${growth.arrow} ${growth.text}</b>`}
      <//>
      <span class="muted small">${outlook(row, latest)}</span>
    </div>
    ${row.completion != null || row.met != null ? html`<${Held} row=${row} />` : html`
      <div class="card-completion line"><span class="muted">${t('completion')}</span><span class="muted">${reasonWords(row)}</span></div>
      <span class="bar none" aria-hidden="true"></span>`}
    <div class="card-foot line small">
      ${row.completion != null ? html`<${Figure} row=${row} measure=${row.pace == null ? 'completion' : 'pace'}>${paceWords(row)}<//>`
        : html`<span />`}
      <${Place} card=${card} />
    </div>`;
}

const Held = ({ row }) => html`
  <div class="card-completion line">
    <${Figure} row=${row} measure="completion">${t('completion')} <b>${percent(row.completion)}</b><//>
    <span class="muted">${t('target', targetWords(row))}</span>
  </div>
  <${Bar} row=${row} time=${row.timeProgress} scale=${Math.max(110, row.completion ?? 0)} />`;

function outlook(row, latest) {
  if (row.projection != null && ends(row.period).last < 12)
    return html`${t('year.about', exact(Math.round(row.projection)))}${row.willMeetLabel && html` · <b>${t(`will.${row.willMeet}`)}</b>`}`;
  return row.base == null ? '' : t(latest ? 'year.before' : 'base.before', amount(row.base, row.unit));
}

function Place({ card: { row, below } }) {
  if (below) return html`
    <span class="tally">${t('below')} ${['ahead', 'slow', 'behind', 'met', 'missed'].filter(verdict => below[verdict]).map(verdict => html`
      <span title=${t(`verdict.${verdict}`)}><${Shape} verdict=${verdict} /><span class="hidden">${t(`verdict.${verdict}`)}</span>
        ${below[verdict]}</span>`)}
      ${below.none > 0 && html`<span class="muted">− ${below.none}</span>`}</span>`;
  if (row.rank == null || row.of < 2) return html`<span />`;
  const moved = movedWords(row.moved);
  return html`<${Figure} row=${row} measure="rank">${t('place', row.rank, row.of)}${moved && html` <span class="muted">· ${moved}</span>`}
    <//>`;
}

const Missing = ({ row }) => html`
  <div class="card-value"><span class="value muted">–</span></div>
  <p class="card-missing">
    ${row ? reasonWords({ ...row, reasons: { value: row.reasons.value ?? 'not-reported' } }) : t('reason.not-reported')}
    ${row?.note && html`<br />${row.note}`}
  </p>
  ${row?.target && html`<div class="card-completion line"><span class="muted">${t('completion')} –</span><span class="muted">
    ${t('target', targetWords(row))}</span></div>`}`;
