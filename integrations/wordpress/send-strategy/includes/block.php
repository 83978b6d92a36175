<?php
/**
 * The block "SEND strategy". What it shows is made on the server each time, so no script stands in the text, and editors
 * whose scripts WordPress takes out can use it.
 *
 * @package SendStrategy
 */

namespace SendStrategy;

defined( 'ABSPATH' ) || exit;

const BLOCK = 'send-strategy/widget';

add_action( 'init', __NAMESPACE__ . '\\register_block' );

/** Makes the block known, with the script of its editor. */
function register_block(): void {
	$script = 'block/editor.js';
	$needed = array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n', 'wp-server-side-render' );
	wp_register_script( 'send-strategy-editor', plugins_url( $script, __DIR__ ), $needed, own_version(), true );
	wp_set_script_translations( 'send-strategy-editor', 'send-strategy' );
	wp_add_inline_script( 'send-strategy-editor', 'var sendStrategy = ' . wp_json_encode( for_the_editor(), JSON_HEX_TAG ) . ';', 'before' );
	register_block_type( __DIR__ . '/../block', array( 'render_callback' => __NAMESPACE__ . '\\render_block' ) );
}

/** What the editor's script has to know. */
function for_the_editor(): array {
	return array(
		'service' => settings()['service'] ?? '',
		'widgets' => description()['widgets'],
	);
}

/** The block as HTML. */
function render_block( array $attributes ): string {
	$html = widget_html( (string) $attributes['strategy'], (string) $attributes['widget'], (array) $attributes['options'] );
	return '' === $html ? '' : sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), placed( $html ) );
}
