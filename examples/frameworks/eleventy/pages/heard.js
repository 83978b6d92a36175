// Events bubble: one listener hears all widgets of a page.
const list = document.querySelector('#heard');
const hear = (what) => list.append(Object.assign(document.createElement('li'), {textContent: what}));
document.addEventListener('send-state', ({target, state}) => hear(`${target.localName} ${state}`));
document.addEventListener('send-select', ({type, urn}) => hear(`${type} ${urn ?? 'none'}`));
