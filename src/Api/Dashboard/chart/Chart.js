// ECharts as SVG: it draws by attributes and the CSSOM alone, which a strict content policy allows.
import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'preact/hooks';
import { html } from '../html.js';

echarts.use([BarChart, LineChart, ScatterChart, GridComponent, SVGRenderer]);

/** The colours and sizes of the page as it is shown now. */
export function ink() {
  const style = getComputedStyle(document.documentElement);
  const names = ['text', 'muted', 'line', 'bar', 'accent', 'ok', 'bad', 'surface', 'tick'];
  const rem = parseFloat(style.fontSize);
  return { rem, font: getComputedStyle(document.body).fontFamily,
    ...Object.fromEntries(names.map(name => [name, style.getPropertyValue(`--${name}`).trim()])) };
}

/** @param {{ draw: (ink, width: number) => object, of: unknown[], label: string }} draw gives ECharts' option, anew when of changes. */
export function Chart({ draw, of, label }) {
  const place = useRef();
  const latest = useRef(draw);
  latest.current = draw;
  const redraw = useRef(() => {});

  useEffect(() => {
    const chart = echarts.init(place.current, null, { renderer: 'svg' });
    redraw.current = () => chart.setOption({ animation: false, ...latest.current(ink(), chart.getWidth()) }, true);
    redraw.current();
    const resized = new ResizeObserver(() => { chart.resize(); redraw.current(); });
    resized.observe(place.current);
    const printed = matchMedia('print');
    const print = () => { chart.resize(); redraw.current(); };
    printed.addEventListener('change', print);
    return () => { resized.disconnect(); printed.removeEventListener('change', print); chart.dispose(); };
  }, []);
  useEffect(() => redraw.current(), of);

  return html`<div class="chart" role="img" aria-label=${label} ref=${place} />`;
}
