// Figures of a row in words.
import { amount, exact, percent, plain, spanBeside } from '../format.js';
import { t, unitOf } from '../texts.js';

export const latestOf = row => row?.flags?.find(flag => flag.startsWith('latest:'))?.slice(7) ?? null;

/** 净增 627 家, 1,899 亿元. */
export function targetWords(row) {
  const { target, unit } = row;
  if (!target) return null;
  const inUnit = value => `${exact(value)} ${unitOf(unit)}`;
  switch (target.kind) {
    case 'level': return target.operator === 'atMost' || target.operator === 'lessThan' ? t('atMost', inUnit(target.value))
      : inUnit(target.value);
    case 'range': return `${t('kind.range', exact(target.value), exact(target.high))} ${unitOf(unit)}`;
    case 'increment': return t('kind.increment', inUnit(target.value));
    default: return t(`kind.${target.kind}`, exact(target.value));
  }
}

/** 慢于序时 7.06 个百分点; without a pace the gap to the target: 差 0.08 个百分点. */
export function paceWords(row) {
  if (row.pace != null) {
    if (row.pace === 0) return t('pace.even');
    return t(row.pace > 0 ? 'pace.ahead' : 'pace.behind', plain(Math.abs(row.pace)));
  }
  if (row.gap == null) return null;
  const unit = row.unit === '%' ? t('points', '').trimEnd() : ` ${unitOf(row.unit)}`;
  const size = Math.abs(row.gap);
  if (size < 0.005) return row.met ? t('gap.none') : t('gap.tiny', unit);
  return t(row.gap > 0 ? 'gap.over' : 'gap.short', row.unit === '%' ? `${plain(size)} ` : amount(size, row.unit), unit);
}

/** { arrow, text } or { reason }. */
export function growthWords(row) {
  if (row.transition) return { arrow: '', text: row.transition };
  const isRatio = row.points != null || row.unit === '%';
  const change = isRatio ? row.points : row.growth;
  if (change == null) return { reason: row.reasons.growth ?? row.reasons.points ?? null };
  const arrow = change > 0 ? '↑' : change < 0 ? '↓' : '';
  const size = isRatio ? t('points', plain(Math.abs(change))) : percent(Math.abs(change));
  return { arrow, text: change === 0 ? t('flat') : `${t(change > 0 ? 'up' : 'down')} ${size}` };
}

/** What was not reported lacks more than a target. */
export const reasonOf = row => (row.value == null ? row.reasons.value : null) ?? row.reasons.completion ?? row.reasons.value ?? null;

/** Why a row has no place: 未报，已报到1–7月 / 无目标 / 2 个目标并列. */
export function reasonWords(row) {
  const reason = reasonOf(row);
  if (reason === 'not-reported') return row.lastReported ? t('reported.until', spanBeside(row.lastReported, row.period))
    : t('reason.not-reported');
  if (reason === 'ambiguous-target') return t('several.targets', row.targetCount);
  return reason ? t(`reason.${reason}`) : '–';
}

export function movedWords(moved) {
  if (moved == null) return null;
  if (moved === 0) return t('moved.not');
  return t(moved > 0 ? 'moved.up' : 'moved.down', Math.abs(moved));
}
