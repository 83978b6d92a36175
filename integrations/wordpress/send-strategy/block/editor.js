/**
 * The block in WordPress's editor: somebody chooses a strategy, a widget and its options from lists; the server shows what comes of it.
 * Lists of strategies and of their items are the service's own. Where it does not answer, ids can be typed.
 */
(({blocks, blockEditor, components, element, i18n, serverSideRender}, {service, widgets}) => {
  const {createElement, Fragment, useEffect, useState} = element;
  const {__} = i18n;

  /** What the service has at a path: undefined while it is asked, null where it does not answer. */
  function usePublished(path) {
    const [answer, setAnswer] = useState({});
    useEffect(() => {
      if (path === undefined || service === '') return undefined;
      const leaving = new AbortController();
      const late = setTimeout(() => leaving.abort(), 10_000);
      fetch(`${service}/v1/${path}`, {signal: leaving.signal})
        .then((response) => (response.ok ? response.json() : Promise.reject(new Error(response.status))))
        .then(({data}) => setAnswer({path, data}))
        .catch(() => setAnswer({path, data: null}))
        .finally(() => clearTimeout(late));
      return () => leaving.abort();
    }, [path]);
    return answer.path === path ? answer.data : undefined;
  }

  const select = (label, value, options, onChange) =>
    createElement(components.SelectControl, {
      label,
      value,
      options,
      onChange,
      __nextHasNoMarginBottom: true,
      __next40pxDefaultSize: true,
    });
  const field = (label, value, onChange, rest) =>
    createElement(components.TextControl, {
      label,
      value,
      onChange,
      __nextHasNoMarginBottom: true,
      __next40pxDefaultSize: true,
      ...rest,
    });
  const entries = (choices) => Object.entries(choices).map(([value, label]) => ({value, label}));
  /** What is chosen stays to be chosen, also where a list has it no more. */
  const withChosen = (options, value) =>
    value === '' || options.some((option) => option.value === value) ? options : [...options, {value, label: value}];

  /** Several of a list, each with a box. */
  const boxes = (label, value, options, onChange) => {
    const chosen = value.split(' ').filter(Boolean);
    return createElement(
      components.BaseControl,
      {__nextHasNoMarginBottom: true},
      createElement(
        'fieldset',
        null,
        createElement('legend', null, label),
        options.map((option) =>
          createElement(components.CheckboxControl, {
            key: option.value,
            label: option.label,
            checked: chosen.includes(option.value),
            onChange: (isChosen) =>
              onChange(
                options
                  .map((each) => each.value)
                  .filter((each) => (each === option.value ? isChosen : chosen.includes(each)))
                  .join(' '),
              ),
            __nextHasNoMarginBottom: true,
          }),
        ),
      ),
    );
  };

  /** A choice for one of the widget's attributes. */
  function Option({attribute, strategy, value, onChange}) {
    const {label, value: kind, default: usual} = attribute;
    const isItem = kind.kind === 'item';
    const items = usePublished(isItem && strategy !== '' ? `strategies/${strategy}/${kind.collection}.json` : undefined);
    const none = {value: '', label: usual.words ?? kind.choices?.[usual.value] ?? usual.value};
    if (isItem && items === null)
      return field(label, value, onChange, {
        help: __('The service has no list of these now. An id can be typed.', 'send-strategy'),
      });
    const options = isItem
      ? (items ?? []).map((item) => ({value: item[kind.id], label: item[kind.names]}))
      : entries(kind.choices ?? {}).filter((option) => option.value !== usual.value);
    if (kind.several) return boxes(label, value, options, onChange);
    if (isItem || kind.kind === 'choice') return select(label, value, withChosen([none, ...options], value), onChange);
    if (kind.kind === 'number')
      return field(label, value, onChange, {type: 'number', min: 0, max: kind.to, placeholder: usual.value});
    return field(label, value, onChange, {placeholder: none.label});
  }

  /** The strategy and the widget. */
  function Choices({attributes: {strategy, widget}, setAttributes}) {
    const strategies = usePublished('index.json');
    const choose = __('Choose…', 'send-strategy');
    const about = widgets.find(({name}) => name === widget)?.about;
    return createElement(
      components.Flex,
      {direction: 'column', align: 'stretch', gap: 4},
      strategies === null
        ? field(__('Strategy', 'send-strategy'), strategy, (value) => setAttributes({strategy: value.trim(), options: {}}), {
            help: __('The service does not answer. The id of a strategy can be typed.', 'send-strategy'),
          })
        : select(
            __('Strategy', 'send-strategy'),
            strategy,
            withChosen(
              [
                {value: '', label: choose},
                ...(strategies ?? []).map(({id, title, area}) => ({value: id, label: `${area.name}: ${title}`})),
              ],
              strategy,
            ),
            (value) => setAttributes({strategy: value, options: {}}),
          ),
      select(
        __('What to show', 'send-strategy'),
        widget,
        [{value: '', label: choose}, ...widgets.map(({name, title}) => ({value: name, label: title}))],
        (value) => setAttributes({widget: value, options: {}}),
      ),
      about && createElement('p', null, about),
    );
  }

  function Edit({attributes, setAttributes}) {
    const {strategy, widget, options} = attributes;
    const blockProps = blockEditor.useBlockProps();
    const described = widgets.find(({name}) => name === widget);
    const set = (name) => (value) => {
      const {[name]: _, ...others} = options;
      setAttributes({options: value === '' ? others : {...others, [name]: value}});
    };
    const placeholder = (instructions, content) =>
      createElement(components.Placeholder, {icon: 'groups', label: __('SEND strategy', 'send-strategy'), instructions}, content);
    if (service === '')
      return createElement(
        'div',
        blockProps,
        placeholder(
          __(
            'The address of the service is not set. Whoever looks after the plugins sets it at Settings, SEND strategy.',
            'send-strategy',
          ),
        ),
      );
    const isChosen = strategy !== '' && described !== undefined;
    return createElement(
      'div',
      blockProps,
      isChosen &&
        createElement(
          blockEditor.InspectorControls,
          null,
          createElement(
            components.PanelBody,
            {title: __('What is shown', 'send-strategy')},
            createElement(Choices, {attributes, setAttributes}),
          ),
          createElement(
            components.PanelBody,
            {title: __('Options', 'send-strategy')},
            createElement(
              components.Flex,
              {direction: 'column', align: 'stretch', gap: 4},
              described.attributes.map((attribute) =>
                createElement(Option, {
                  key: `${strategy} ${widget} ${attribute.name}`,
                  ...{attribute, strategy, value: options[attribute.name] ?? '', onChange: set(attribute.name)},
                }),
              ),
            ),
          ),
        ),
      isChosen
        ? createElement(
            Fragment,
            null,
            Object.keys(options).length > 0 &&
              createElement(
                'p',
                null,
                createElement('em', null, __('Here everything is shown. On the page, the options hold.', 'send-strategy')),
              ),
            createElement(
              components.Disabled,
              null,
              createElement(serverSideRender, {block: 'send-strategy/widget', attributes}),
            ),
          )
        : placeholder(
            __('Choose a strategy and what to show of it.', 'send-strategy'),
            createElement('div', null, createElement(Choices, {attributes, setAttributes})),
          ),
    );
  }

  blocks.registerBlockType('send-strategy/widget', {edit: Edit, save: () => null});
})(window.wp, window.sendStrategy);
