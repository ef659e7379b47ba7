import { html } from '../html.js';
import { exact, moment } from '../format.js';
import { inBrackets, t, unitOf } from '../texts.js';
import { table } from '../texts/table.js';
import { targetWords } from '../overview/words.js';

const ofGrowth = new Set(['growth', 'points', 'increment', 'averageGrowth', 'cumulativeChange']);

/** Everything that was read: period, status, who, when, source, which write, and what does not agree. */
export function Inputs({ inputs, measure, figure }) {
  const shown = inputs.filter(input => isOf(input, measure, figure));
  if (!shown.length) return null;
  return html`<h3>${t('inputs')}</h3>${shown.map((input, place) => html`<${Input} key=${place} input=${input} own=${figure} />`)}`;
}

function isOf(input, measure, figure) {
  if (measure === 'value') return input.role !== 'base' && input.role !== 'target';
  if (measure === 'growth') return input.role !== 'target';
  return input.role !== 'base' || ofGrowth.has(figure.target?.kind);
}

const roleWords = role => (table[`role.${role}`] ? t(`role.${role}`) : role);

function Input({ input, own }) {
  const isOther = input.indicator !== own.indicator || input.region !== own.region;
  return html`
    <section class="input">
      <div class="line">
        <span><b>${roleWords(input.role)}</b>${isOther && html` ${input.regionName} ${input.indicatorName}`}
          <span class="muted"> ${input.periodLabel}${input.status && input.status !== 'missing' ? ` · ${t(`status.${input.status}`)}`
            : ''}${input.derived ? ` · ${t('derived')}` : ''}${input.statedWith ? ` · ${t('stated')}` : ''}
            ${input.target && ` · ${t(`commitment.${input.target.commitment}`)}`}</span></span>
        <span class="amount">${input.target ? targetWords({ target: input.target, unit: input.unit ?? '' })
          : html`${exact(input.value)} <span class="muted">${unitOf(input.unit)}</span>`}</span>
      </div>
      <${Origin} item=${input} />
      ${input.note && html`<p class="small">“${input.note}”</p>`}
      ${input.parts.length > 0 && html`<p class="small muted">${t('derived.from')}</p><${Spans} spans=${input.parts} />`}
      ${input.contradiction && html`
        <div class="contradiction"><p><b>■ ${t('contradiction', exact(input.contradiction.difference))}</b></p><${Spans}
          spans=${input.contradiction.spans} /></div>`}
      ${input.earlier.length > 0 && html`
        <details><summary class="small">${t('earlier')}${inBrackets(input.earlier.length)}</summary>
          ${input.earlier.map((version, place) => html`
            <div class="line small" key=${place}><span class="muted">
              ${moment(version.time)} · ${version.source ?? ''}${version.reason ? ` · ${t(`reason.${version.reason}`)}` : ''}</span><span>
                ${exact(version.value)}</span></div>`)}
        </details>`}
    </section>`;
}

function Origin({ item }) {
  const people = ['filledBy', 'checkedBy', 'signedBy'].filter(role => item[role]).map(role => t(role, item[role]));
  const left = [item.source, item.who && t('written.by', item.who), ...people].filter(Boolean).join(' · ');
  const right = [item.updated && moment(item.updated), item.revision != null && t('write', item.revision)].filter(Boolean).join(' · ');
  return html`<div class="line small muted"><span>${left}</span><span>${right}</span></div>`;
}

const Spans = ({ spans }) => spans.map((span, place) => html`
  <div class="span" key=${place}>
    <div class="line"><span>${span.sign === '-' ? '− ' : ''}${span.periodLabel}</span><b>${exact(span.value)}</b></div>
    <${Origin} item=${span} />
    ${span.note && html`<p class="small">“${span.note}”</p>`}
  </div>`);
