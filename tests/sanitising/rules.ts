/**
 * What content management systems and editors leave of the HTML that somebody writes, as they document it. Of long lists, only what snippets are made of is here: links, paragraphs, frames,
 * scripts, style sheets, elements of our own, comments.
 */

/** The rules of one. */
export interface Rules {
  name: string;
  /** When these rules hold. */
  when: string;
  /** Where they are documented. */
  source: string;
  /** The elements that stay, with their attributes; of all others, what is inside them stays. */
  elements: Readonly<Record<string, readonly string[] | 'all'>> | 'all';
  /** Attributes that stay on every element that stays. */
  everywhere: readonly string[];
  comments: boolean;
  /** What frames get as their `sandbox`. */
  sandbox?: string;
}

export const rules: readonly Rules[] = [
  {
    name: 'WordPress',
    when: 'authors and contributors, and everybody but super administrators where there are several sites: whoever has no `unfiltered_html`',
    source:
      '`$allowedposttags` and `_wp_add_global_attributes` in [wp-includes/kses.php](https://github.com/WordPress/wordpress-develop/blob/trunk/src/wp-includes/kses.php)',
    elements: {a: ['href', 'rel', 'rev', 'name', 'target', 'download'], p: ['align'], div: ['align']},
    everywhere: ['class', 'id', 'style', 'title', 'role', 'dir', 'lang', 'hidden'],
    comments: true,
  },
  {
    name: 'Drupal, Basic HTML',
    when: 'the text format of that name, as Drupal 11 installs it',
    source:
      '`allowed_html` in [filter.format.basic_html.yml](https://git.drupalcode.org/project/drupal/-/blob/11.x/core/recipes/basic_html_format_editor/config/filter.format.basic_html.yml); `FilterHtml` adds `lang` and `dir`',
    elements: {
      ...{br: [], p: [], cite: [], dl: [], dt: [], dd: [], strong: [], em: [], code: [], li: []},
      ...{h2: ['id'], h3: ['id'], h4: ['id'], h5: ['id'], h6: ['id'], ul: ['type'], ol: ['start', 'type']},
      ...{a: ['hreflang', 'href'], blockquote: ['cite']},
      img: ['src', 'alt', 'data-entity-uuid', 'data-entity-type', 'height', 'width', 'data-caption', 'data-align'],
    },
    everywhere: ['lang', 'dir'],
    comments: false,
  },
  {
    name: 'Drupal, Full HTML',
    when: 'the text format of that name, for administrators; it limits no HTML. What the editor in front of it does is not looked at',
    source:
      'no `filter_html` in [filter.format.full_html.yml](https://git.drupalcode.org/project/drupal/-/blob/11.x/core/recipes/full_html_format_editor/config/filter.format.full_html.yml)',
    elements: 'all',
    everywhere: [],
    comments: true,
  },
  {
    name: 'TinyMCE 8',
    when: 'as it comes, without `extended_valid_elements` and `custom_elements`',
    source:
      '[content filtering options](https://www.tiny.cloud/docs/tinymce/latest/content-filtering/), with `sandbox_iframes` on; the same came out of TinyMCE 8.9.2 itself',
    elements: {
      a: ['href', 'class', 'id', 'title', 'target', 'rel', 'lang', 'dir'],
      p: ['class', 'id', 'lang', 'dir'],
      iframe: ['src', 'title', 'width', 'height', 'loading', 'class', 'id', 'name', 'allow'],
    },
    everywhere: [],
    comments: true,
    sandbox: '',
  },
  {
    name: 'CKEditor 5',
    when: 'without General HTML Support and HTML embed',
    source:
      '[plugins and HTML output](https://ckeditor.com/docs/ckeditor5/latest/installation/plugins/features-html-output-overview.html), and that [all else is dropped](https://ckeditor.com/docs/ckeditor5/latest/updating/ckeditor4/ckeditor4-troubleshooting.html); the same came out of CKEditor 48.5.2 itself',
    elements: {
      ...{p: [], br: [], strong: [], i: [], h2: [], h3: [], h4: [], ul: [], ol: [], li: [], blockquote: []},
      a: ['href'],
    },
    everywhere: [],
    comments: false,
  },
  {
    name: 'Umbraco 13',
    when: 'the rich text editor as it comes, which is TinyMCE 6',
    source:
      '`ValidElements` in [RichTextEditorSettings.cs](https://github.com/umbraco/Umbraco-CMS/blob/33adbf41fa1f5c5d0759c70a7116114107addf56/src/Umbraco.Core/Configuration/Models/RichTextEditorSettings.cs); the same came out of TinyMCE 6.8.6 with these settings',
    elements: {
      a: ['id', 'style', 'rel', 'hreflang', 'dir', 'lang', 'type', 'name', 'href', 'target', 'title', 'class'],
      p: ['id', 'style', 'dir', 'class', 'align'],
      div: ['id', 'dir', 'class', 'align', 'style'],
      iframe: 'all',
    },
    everywhere: [],
    comments: true,
  },
];

/** The attributes of a frame that WordPress makes of an address by oEmbed, where it does not know the provider: `wp_filter_oembed_result` in wp-includes/embed.php. */
export const wordPressFrame = {
  attributes: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
  sandbox: 'allow-scripts',
};
