/** Icons on a grid of 28, as strokes of 2.2 with round ends. Solid only where `fill` says so. */
export const icons = {
  danger: '<path d="M9.5 3.5h9l6 6v9l-6 6h-9l-6-6v-9z"/><path d="M11 11.2a3 3 0 1 1 4.4 2.7c-.9.5-1.4 1-1.4 2"/><path d="M14 19.6v.1"/>',
  alarm: '<path d="M9.5 3.5h9l6 6v9l-6 6h-9l-6-6v-9z"/><path d="M14 8.5v7"/><path d="M14 19.4v.1"/>',
  ease: '<path d="M3 20.5h22"/><circle cx="6.2" cy="15.6" r="2.2"/><path d="M9.5 17h6.5l4-6.5"/><path d="M20 10.5l4.5 1"/>',
  pill: '<rect x="3.5" y="9.5" width="21" height="9" rx="4.5" transform="rotate(-35 14 14)"/><path d="M11.4 10.3l5.2 7.4"/>',
  phone: '<path d="M8.2 4.5 11 10l-2.4 2.2a13 13 0 0 0 7.2 7.2L18 17l5.5 2.8-.7 3.6c-.2.9-1 1.5-1.9 1.4C11.6 24 4 16.400 3.200 7.100c-.1-.9.5-1.700 1.400-1.900z"/>',
  helper: '<circle cx="9.5" cy="9" r="3.5"/><path d="M3.5 23c0-4 2.5-6.5 6-6.500s6 2.5 6 6.5"/><circle cx="19.5" cy="11" r="2.800"/><path d="M18.5 16.800c3.5-.3 6 2.200 6 6.200"/>',
  plan: '<path d="M6 7.500h4"/><path d="M14 7.500h8.5"/><path d="M7.5 14h4"/><path d="M15.5 14h7"/><path d="M6 20.500h4"/><path d="M14 20.500h8.5"/>',
  keep: '<path d="M14 4v13"/><path d="M8.5 12l5.5 5.500L19.5 12"/><path d="M4.5 22.500h19"/>',
  right: '<path d="M11 6.5 18.5 14 11 21.5"/>',
  back: '<path d="M17 6.5 9.5 14l7.5 7.5"/>',
  place: '<path d="M14 24.500s8-7 8-13a8 8 0 1 0-16 0c0 6 8 13 8 13z"/><circle cx="14" cy="11.5" r="2.700"/>',
  check: '<path d="M5.5 14.5 11.5 20.5 22.5 8"/>',
  gear: '<circle cx="14" cy="14" r="3.5"/><path d="M14 3.500v4M14 20.500v4M3.5 14h4M20.5 14h4M6.600 6.600l2.800 2.800M18.600 18.600l2.800 2.800M21.400 6.600l-2.800 2.800M9.400 18.600l-2.800 2.800"/>',
  body: '<circle cx="14" cy="6" r="2.800"/><path d="M7 12.500c2.5-1.5 11.5-1.5 14 0"/><path d="M10.5 12v6l-1 7M17.5 12v6l1 7"/>',
  book: '<path d="M14 7.500c-2.500-2-6-2.500-10-2v16c4-.5 7.500 0 10 2 2.500-2 6-2.500 10-2v-16c-4-.5-7.500 0-10 2z"/><path d="M14 7.500v16"/>',
  info: '<circle cx="14" cy="14" r="10.5"/><path d="M14 13v6.5"/><path d="M14 8.800v.1"/>',
  pause: '<g fill="currentColor"><rect x="7" y="5" width="5" height="18" rx="1"/><rect x="16" y="5" width="5" height="18" rx="1"/></g>',
  play: '<path fill="currentColor" d="M8 5v18l15-9z"/>',
  stop: '<rect fill="currentColor" x="6.5" y="6.5" width="15" height="15" rx="2"/>',
  skip: '<path fill="currentColor" d="M6 6v16l12-8z"/><path d="M22 6v16"/>',
  look: '<path d="M2.500 14S7 6.500 14 6.500 25.500 14 25.500 14 21 21.500 14 21.500 2.500 14 2.500 14z"/><circle cx="14" cy="14" r="3.500"/>',
  print: '<path d="M8 10V4.500h12V10"/><rect x="4" y="10" width="20" height="9" rx="2"/><path d="M8 16h12v7.500H8z"/>',
} as const;

export type IconName = keyof typeof icons;
