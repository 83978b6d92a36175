<?php
/**
 * An address of the service in a line of its own becomes the widget.
 *
 * WordPress would find the page's oEmbed answer by itself and show a frame of at most 1,000 pixels. The plugin takes the
 * address alone and makes the widget of it: the options in the address hold, nothing that the service answers is trusted
 * with more than plain HTML, as a registered provider would be, and a service that is down for a moment is not remembered
 * as "unknown".
 *
 * @package SendStrategy
 */

namespace SendStrategy;

defined( 'ABSPATH' ) || exit;

add_action( 'init', __NAMESPACE__ . '\\register_addresses' );

/** Makes the addresses of the widgets' pages known to WordPress. */
function register_addresses(): void {
	$settings = settings();
	if ( null !== $settings ) {
		$pages = preg_quote( $settings['service'] . '/embed/', '#' );
		wp_embed_register_handler( 'send-strategy', "#^$pages([\w-]+)/([a-z-]+)\.html(?:\?([^\#]*))?(?:\#.*)?$#D", __NAMESPACE__ . '\\widget_of_address' );
	}
}

/**
 * The widget of an address.
 *
 * @return string|false False where there is no such widget: WordPress goes on as with any address.
 */
function widget_of_address( array $found ) {
	if ( doing_filter( 'get_the_excerpt' ) ) {
		return '';
	}
	parse_str( $found[3] ?? '', $options );
	$html = widget_html( $found[1], $found[2], $options );
	return '' === $html ? false : placed( $html );
}
