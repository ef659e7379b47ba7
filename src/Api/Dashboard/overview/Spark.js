import { html } from '../html.js';
import { ends } from '../format.js';

/** This year solid with a dot at its end, last year dashed; of what is yearly, the years. */
export function Spark({ card }) {
  const lines = ofMonths(card) ?? ofYears(card);
  if (!lines) return null;
  const values = lines.flatMap(line => line.map(point => point[1]));
  const steps = lines.flatMap(line => line.map(point => point[0]));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const [first, last] = [Math.min(...steps), Math.max(...steps)];
  const x = step => 3 + (step - first) / (last - first || 1) * 114;
  const y = value => 31 - (value - low) / (high - low || 1) * 27;
  const path = line => line.map((point, place) => `${place ? 'L' : 'M'}${x(point[0]).toFixed(1)} ${y(point[1]).toFixed(1)}`).join('');
  const end = lines[0].at(-1);
  return html`
    <svg class="spark" viewBox="0 0 120 34" aria-hidden="true" preserveAspectRatio="none">
      ${lines[1] && html`<path class="last" d=${path(lines[1])} />`}
      <path class="this" d=${path(lines[0])} />
      <circle cx=${x(end[0])} cy=${y(end[1])} r="2.6" />
    </svg>`;
}

function ofMonths({ spark }) {
  const year = spark.length ? ends(spark.at(-1).period).year : 0;
  const points = wanted => spark.filter(row => ends(row.period).year === wanted).map(row => [ends(row.period).last, row.value]);
  const [current, before] = [points(year), points(year - 1)];
  return current.length >= 2 ? [current, before.length >= 2 ? before : null].filter(Boolean) : null;
}

function ofYears({ years }) {
  const points = years.filter(row => row.value != null).map(row => [Number(row.period), row.value]);
  return points.length >= 2 ? [points] : null;
}
