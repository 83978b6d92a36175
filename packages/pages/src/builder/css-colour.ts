/** The colour that a text means in CSS, as `#rrggbb`; undefined where it means none, or one that is seen through or depends on what is around it. */
export function cssColour(text: string): string | undefined {
  const colour = text.trim().toLowerCase();
  if (/^#[\da-f]{6}$/.test(colour)) return colour;
  if (/^(currentcolor|inherit|initial|unset|revert|revert-layer)$|var\(|light-dark\(/.test(colour)) return undefined;
  const inSrgb = `color(from ${colour} srgb r g b / alpha)`;
  if (!CSS.supports('color', colour) || !CSS.supports('color', inSrgb)) return undefined;
  const probe = document.createElement('span');
  probe.style.color = inSrgb;
  document.body.append(probe);
  const [, parts = ''] = /^color\(srgb (.*)\)$/.exec(getComputedStyle(probe).color) ?? [];
  probe.remove();
  if (parts.includes('/')) return undefined;
  const channels = parts.split(' ').map((part) => Math.round(Math.min(1, Math.max(0, Number(part))) * 255));
  if (channels.length !== 3 || channels.some(Number.isNaN)) return undefined;
  return `#${channels.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
