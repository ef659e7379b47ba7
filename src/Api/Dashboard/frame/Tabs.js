import { html } from '../html.js';

/** One of a few, all of them seen. */
export const Tabs = ({ label, choices, chosen, choose }) => html`
  <div class="tabs" role="group" aria-label=${label}>
    ${choices.map(([code, name]) => html`
      <button key=${code} aria-pressed=${code === chosen} title=${name} onClick=${() => choose(code)}>${name}</button>`)}
  </div>`;
