import { html } from '../html.js';
import { tone } from '../frame/Light.js';

/** A completion against 100 %, with the time that has passed as a tick. Scaled 0 to 110 %, or to the largest shown. */
export function Bar({ row, time, scale = 110 }) {
  const at = value => ({ left: `${Math.max(0, Math.min(100, value / scale * 100))}%` });
  const width = { width: `${Math.max(0, Math.min(100, (row.completion ?? 0) / scale * 100))}%` };
  return html`
    <span class="bar" aria-hidden="true">
      <span class="fill ${tone[row.verdict] ?? 'data'}" style=${width} />
      <span class="full" style=${at(100)} />
      ${time != null && html`<span class="tick" style=${at(time)} />`}
    </span>`;
}
