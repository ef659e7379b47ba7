import { html } from '../html.js';

/** A labelled native select: of choices, or of groups of them. */
export const Choice = ({ label, value, choices, groups, choose }) => html`
  <label class="choice"><span>${label}</span>
    <select value=${value} onChange=${event => choose(event.currentTarget.value)}>
      ${groups ? groups.map(([name, list]) => html`<optgroup key=${name} label=${name}>${options(list, value)}</optgroup>`)
        : options(choices, value)}
    </select>
  </label>`;

const options = (list, value) => list
  .map(([code, name]) => html`<option key=${code} value=${code} selected=${code === value}>${name}</option>`);
