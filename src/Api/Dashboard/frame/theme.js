import { useEffect, useState } from 'preact/hooks';

const large = matchMedia('(min-width: 1500px) and (min-aspect-ratio: 3/2)');

/** The overview on a large screen is a wall: dark, on one screen. The address may say otherwise. */
export function useTheme(mode, view) {
  const [isLarge, set] = useState(large.matches);
  useEffect(() => {
    const listen = () => set(large.matches);
    large.addEventListener('change', listen);
    return () => large.removeEventListener('change', listen);
  }, []);
  const theme = view === 'overview' && (mode ? mode === 'wall' : isLarge) ? 'wall' : 'light';
  document.documentElement.dataset.theme = theme;
  return theme;
}
