import { html } from '../html.js';
import { download } from '../api.js';
import { t } from '../texts.js';

const formats = [['xlsx', 'Excel'], ['csv', 'CSV'], ['json', 'JSON'], ['ndjson', 'NDJSON'], ['jsonstat', 'JSON-stat'],
  ['sdmx-csv', 'SDMX-CSV']];
const endings = { jsonstat: 'jsonstat.json', 'sdmx-csv': 'sdmx.csv' };

/** What is seen as a file, in any format that the service has. */
export function Export({ path, words, name }) {
  const take = event => {
    const format = event.currentTarget.value;
    event.currentTarget.value = '';
    const header = format === 'csv' || format === 'xlsx' ? 'labels' : null;
    // A cube has no columns to choose.
    const isCube = format === 'jsonstat' || format === 'sdmx-csv';
    download(path, { ...words, fields: isCube ? null : words.fields, format, header }, `${name}.${endings[format] ?? format}`);
  };
  return html`
    <label class="choice"><span class="hidden">${t('export')}</span>
      <select value="" onChange=${take}><option value="">${t('export.choose')}</option>
        ${formats.map(([code, label]) => html`<option key=${code} value=${code}>${label}</option>`)}</select>
    </label>`;
}
