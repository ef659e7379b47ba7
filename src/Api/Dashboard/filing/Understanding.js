import { html } from '../html.js';
import { useIndicators } from '../data/catalogue.js';
import { periodLabel } from '../format.js';
import { comma, nameOf, t } from '../texts.js';
import { table as texts } from '../texts/table.js';

const layouts = ['long', 'periodsAcross', 'regionsAcross', 'indicatorsAcross', 'monthlyTable', 'assessmentTable'];
const roles = [
  'region', 'indicator', 'period', 'unit', 'status', 'note', 'actual', 'target', 'base', 'growth', 'share', 'completion', 'rank', 'ignored',
];

/** How every table of the file was read, open to correction. */
export function Understanding({ tables, correct, again }) {
  const names = new Map((useIndicators() ?? []).map(item => [item.code, nameOf(item)]));
  const change = (place, words) => correct(tables.map((table, at) => (at === place ? { ...table, ...words } : table)));
  return html`
    <details class="panel understanding">
      <summary><h2>${t('understanding')}</h2></summary>
      ${tables.map((table, place) => html`<${Table} key=${place} table=${table} names=${names} change=${words => change(place, words)} />`)}
      <p class="actions"><button class="button" onClick=${again}>${t('understanding.again')}</button></p>
    </details>`;
}

function Table({ table, names, change }) {
  const column = (place, words) => change({ columns: table.columns.map((item, at) => (at === place ? { ...item, ...words } : item)) });
  // Codes stay what is sent while nobody types something else.
  const shown = { indicator: code => names.get(code) ?? code, period: periodLabel, unit: name => name };
  const text = (item, place, field) => html`
    <td><input class="input-text" aria-label=${`${item.column} ${t(field)}`} value=${item[field] ? shown[field](item[field]) : ''}
      onChange=${event => column(place, { [field]: event.currentTarget.value || null })} /></td>`;
  const found = ['region', 'period', 'indicator', 'unit', 'status'].filter(name => table[name]);
  return html`
    <div class="table-read">
      <div class="head-tools">
        ${table.sheet && html`<b>${table.sheet}</b>`}
        <label class="check"><input type="checkbox" checked=${table.use} onChange=${event => change({ use: event.currentTarget.checked })}
          /> ${t('understanding.use')}</label>
        <label class="choice"><span>${t('understanding.layout')}</span>
          <select value=${table.layout} onChange=${event => change({ layout: event.currentTarget.value })}>
            ${[...new Set([table.layout, ...layouts])]
              .map(layout => html`<option key=${layout} value=${layout} selected=${layout === table.layout}>${t(`layout.${layout}`)}
                </option>`)}</select></label>
        <span class="muted small">${t('understanding.rows', table.rows, table.headerRows.join(comma()))}</span>
        ${found.map(name => html`<span class="small" key=${name}>${t(name === 'indicator' ? 'indicator' : `role.${name}`)} <b>
          ${table[name].name ?? table[name].value}</b> <span class="muted">${table[name].from && t('understanding.found', table[name].from)}
            </span></span>`)}
      </div>
      <div class="scroll"><table class="rows plain-rows">
        <thead><tr><th scope="col">${t('understanding.column')}</th><th scope="col">${t('understanding.heading')}</th><th scope="col">
          ${t('understanding.role')}</th>
          <th scope="col">${t('indicator')}</th><th scope="col">${t('period')}</th><th scope="col">${t('unit')}</th></tr></thead>
        <tbody>${table.columns.map((item, place) => html`
          <tr key=${item.column}>
            <th scope="row"><code>${item.column}</code></th><td class="wrap">${item.heading}</td>
            <td><select class="input-text" aria-label=${`${item.column} ${t('understanding.role')}`} value=${item.role}
              onChange=${event => column(place, { role: event.currentTarget.value })}>
              ${[...new Set([item.role, ...roles])]
                .map(role => html`<option key=${role} value=${role} selected=${role === item.role}>
                  ${texts[`role.${role}`] ? t(`role.${role}`) : role}</option>`)}</select></td>
            ${text(item, place, 'indicator')}${text(item, place, 'period')}${text(item, place, 'unit')}
          </tr>`)}</tbody>
      </table></div>
    </div>`;
}
