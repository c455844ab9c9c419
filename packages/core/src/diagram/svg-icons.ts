/** Own line drawings of what stands in a network, on a square of 32 units, drawn with strokes only. */
import type { Icon } from './model.ts';

const rect = (x: number, y: number, width: number, height: number, r = 2) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${r}"/>`;
const path = (d: string) => `<path d="${d}"/>`;
const dot = (x: number, y: number, r = 1.3) => `<circle cx="${x}" cy="${y}" r="${r}"/>`;

const CLOUD = path('M9 24h14a6 6 0 0 0 1-11.9A8 8 0 0 0 9 11.5 6.4 6.4 0 0 0 9 24z');
const PEOPLE = path('M6 27v-17l10-6 10 6v17zM6 27h20M12 27v-7h8v7M11 14h2M19 14h2');
const BOX = rect(3, 11, 26, 11);

const ICONS: Readonly<Record<Icon, string>> = {
  server:
    rect(7, 3, 18, 8) +
    rect(7, 12, 18, 8) +
    rect(7, 21, 18, 8) +
    dot(11, 7) +
    dot(11, 16) +
    dot(11, 25) +
    path('M16 7h5M16 16h5M16 25h5'),
  storage: path('M6 8c0-5 20-5 20 0v16c0 5-20 5-20 0zM6 8c0 5 20 5 20 0M6 16c0 5 20 5 20 0'),
  terminal: rect(3, 5, 26, 17) + path('M16 22v5M10 27h12'),
  daas: rect(3, 5, 26, 17) + path('M16 22v5M10 27h12M11 17h9a3 3 0 0 0 0-6 5 5 0 0 0-9 1 2.5 2.5 0 0 0 0 5z'),
  tablet: rect(7, 3, 18, 26, 3) + path('M14 26h4'),
  phone: rect(10, 3, 12, 26, 3) + path('M15 26h2'),
  medical: rect(4, 5, 24, 18) + path('M7 15h5l2-5 4 9 2-4h5M10 28h12M16 23v5'),
  network: BOX + dot(8, 16.5) + dot(13, 16.5) + path('M18 16.5h8'),
  switch: BOX + path('M7 18v-3h3v3zM12 18v-3h3v3zM17 18v-3h3v3zM22 18v-3h3v3z'),
  router:
    dot(16, 16, 12) +
    path(
      'M16 14V7m-2.5 3L16 7l2.5 3M16 18v7m-2.5-3l2.5 3 2.5-3M6 16h7m-3-2.5l3 2.5-3 2.5M26 16h-7m3-2.5L19 16l3 2.5',
    ),
  firewall:
    rect(4, 6, 24, 20, 1) +
    path('M4 12.7h24M4 19.4h24M12 6v6.7M20 6v6.7M16 12.7v6.7M8 12.7v6.7M24 12.7v6.7M12 19.4V26M20 19.4V26'),
  vpn:
    path('M16 3l11 4v8c0 7-5 11-11 14C10 26 5 22 5 15V7z') +
    rect(11, 14, 10, 8) +
    path('M13 14v-2a3 3 0 0 1 6 0v2'),
  access_point: rect(5, 19, 22, 8) + dot(10, 23) + path('M11 15a7 7 0 0 1 10 0M7.5 11.5a12 12 0 0 1 17 0'),
  modem: rect(4, 15, 24, 11) + dot(9, 20.5) + dot(14, 20.5) + path('M23 15V6M19 20.5h5'),
  media: rect(11, 11, 10, 17) + path('M13 11V4h6v7M15 7h.1M17 7h.1'),
  camera: rect(3, 9, 18, 12, 3) + path('M21 13l8-4v12l-8-4zM9 21l-2 6'),
  printer: path('M9 11V4h14v7M9 22H5V11h22v11h-4M9 18h14v10H9zM12 22h8M12 25h6'),
  card_reader: rect(5, 4, 22, 24, 3) + rect(9, 8, 14, 8, 1) + path('M9 20h4M9 24h14M19 20h4'),
  saas: CLOUD,
  paas: CLOUD + path('M13 18h6M13 21h6'),
  iaas: CLOUD + rect(12, 15, 8, 6, 1),
  other: rect(5, 5, 22, 22, 3) + dot(11, 16) + dot(16, 16) + dot(21, 16),
  wireless: path('M5 13a16 16 0 0 1 22 0M9 18a10 10 0 0 1 14 0M13 22.5a4.5 4.5 0 0 1 6 0') + dot(16, 26),
  outside_internet: dot(16, 16, 12) + path('M4 16h24M16 4c-8 7-8 17 0 24M16 4c8 7 8 17 0 24'),
  outside_closed: CLOUD + rect(12.5, 16, 7, 5, 1) + path('M14 16v-1.5a2 2 0 0 1 4 0V16'),
  outside_eligibility:
    rect(3, 7, 26, 18, 3) + dot(10, 14, 2.6) + path('M6 21c1-4 7-4 8 0M18 13h7M18 17h7M18 21h4'),
  outside_mobile:
    path(
      'M16 13v15M11 28h10M11.5 16a6 6 0 0 1 0-8M20.5 16a6 6 0 0 0 0-8M8 19a11 11 0 0 1 0-14M24 19a11 11 0 0 0 0-14',
    ) + dot(16, 12, 1.8),
  outside_telephone: path(
    'M8 4l5 1 1 6-3 2c1 4 4 7 8 8l2-3 6 1 1 5c-1 3-4 4-6 4C13 27 5 18 4 10c0-3 1-5 4-6z',
  ),
  outside_other: CLOUD + dot(12, 18) + dot(16, 18) + dot(20, 18),
  outside_unknown: CLOUD + path('M14 15a2.2 2.2 0 1 1 2.4 2.2V19M16.4 21.4v.2'),
  outside_vendor: PEOPLE,
};

/** As content of an SVG group of 32 × 32 units. */
export const iconOf = (icon: Icon): string => ICONS[icon];
