// Options of charts over time: running years as a line each, single spans as bars.
import { ends, short } from '../format.js';

const axes = ({ rem, line, muted }) => ({
  grid: { left: .25 * rem, right: 3.5 * rem, top: 1.5 * rem, bottom: .25 * rem, containLabel: true },
  axisLabel: { color: muted, fontSize: .8125 * rem },
  axisLine: { lineStyle: { color: line } },
  splitLine: { lineStyle: { color: line, type: 'dotted' } },
});

export function lines(rows, ink) {
  const shared = axes(ink);
  const all = rows.map(row => ends(row.period).year);
  const isLine = year => all.filter(other => other === year).length > 1;
  const years = [...new Set(all)].filter((year, place, list) => place === list.length - 1 || isLine(year));
  return {
    textStyle: { fontFamily: ink.font },
    grid: shared.grid,
    xAxis: { type: 'category', data: Array.from({ length: 12 }, (_, month) => month + 1), boundaryGap: false, axisTick: { show: false },
      axisLine: shared.axisLine, axisLabel: shared.axisLabel },
    yAxis: { type: 'value', scale: true, axisLabel: { ...shared.axisLabel, formatter: short }, splitLine: shared.splitLine },
    series: years.map((year, place) => {
      const isLast = place === years.length - 1;
      return {
        type: 'line', silent: true, symbol: isLast ? 'circle' : 'none', symbolSize: 5,
        lineStyle: { color: isLast ? ink.accent : ink.muted, width: isLast ? 2.5 : 1.25, type: isLast ? 'solid' : 'dashed' },
        itemStyle: { color: isLast ? ink.accent : ink.muted },
        endLabel: { show: true, formatter: `${year}`, color: isLast ? ink.accent : ink.muted, fontSize: .8125 * ink.rem, fontWeight: isLast
          ? 700 : 400 },
        data: rows.filter(row => ends(row.period).year === year).map(row => [ends(row.period).last - 1, row.value]),
      };
    }),
  };
}

export function bars(rows, ink) {
  const shared = axes(ink);
  return {
    textStyle: { fontFamily: ink.font },
    grid: { ...shared.grid, right: .25 * ink.rem },
    xAxis: { type: 'category', data: rows.map(row => row.period), axisTick: { show: false }, axisLine: shared.axisLine,
      axisLabel: shared.axisLabel },
    yAxis: { type: 'value', axisLabel: { ...shared.axisLabel, formatter: short }, splitLine: shared.splitLine },
    series: [
      { type: 'bar', silent: true, barMaxWidth: 3 * ink.rem, itemStyle: { color: ink.bar }, data: rows.map(row => row.value),
        label: { show: rows.length <= 12, position: 'top', formatter: point => short(point.value), color: ink.text,
          fontSize: .8125 * ink.rem } },
      { type: 'scatter', silent: true, symbol: 'rect', symbolSize: [Math.min(4, 40 / rows.length) * ink.rem, 3],
        itemStyle: { color: ink.tick },
        data: rows.flatMap((row, place) => (row.required == null || row.period.length > 4 ? [] : [[place, row.required]])) },
    ],
  };
}
