<?php
/**
 * The service's browser files on the site's pages, each with its hash.
 *
 * @package SendStrategy
 */

namespace SendStrategy;

defined( 'ABSPATH' ) || exit;

const CORE   = 'send-strategy-core';
const PLACES = 'send-strategy-places';
const HTML   = 'send-strategy-html';

/** Which file has which handle. */
const HANDLES = array(
	CORE   => 'core.js',
	PLACES => 'send.css',
	HTML   => 'html.css',
);

add_action( 'init', __NAMESPACE__ . '\\register_files' );
add_action( 'wp_enqueue_scripts', __NAMESPACE__ . '\\load_files_early' );
add_filter( 'script_loader_tag', __NAMESPACE__ . '\\script_tag', 10, 3 );
add_filter( 'style_loader_tag', __NAMESPACE__ . '\\style_tag', 10, 3 );

/** Makes the files known to WordPress. */
function register_files(): void {
	$settings = settings();
	if ( null === $settings ) {
		return;
	}
	$folder = $settings['service'] . '/widgets/' . $settings['version'];
	// Their version is in their addresses.
	wp_register_script( CORE, "$folder/core.js", array(), null, true ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters
	wp_register_style( PLACES, "$folder/send.css", array(), null ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters
	wp_register_style( HTML, "$folder/html.css", array( 'send-strategy-alone' ), null ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters
	wp_register_style( 'send-strategy-alone', plugins_url( 'alone.css', __DIR__ ), array(), own_version() );
}

/** Lets the page have the files. */
function load_files(): void {
	wp_enqueue_script( CORE );
	wp_enqueue_style( PLACES );
	wp_enqueue_style( HTML );
}

/** Where the page's own text has a widget, the style sheets are in the head, so that nothing moves. Elsewhere they come with the widget. */
function load_files_early(): void {
	$settings = settings();
	$post     = is_singular() ? get_post() : null;
	if ( null === $settings || null === $post ) {
		return;
	}
	if ( has_block( BLOCK, $post ) || false !== strpos( $post->post_content, $settings['service'] . '/embed/' ) ) {
		load_files();
	}
}

/** A script of ours is a module, and is run only with its hash. */
function script_tag( string $tag, string $handle, string $address ): string {
	if ( CORE !== $handle ) {
		return $tag;
	}
	// phpcs:ignore WordPress.WP.EnqueuedResources -- it is enqueued; this is its tag.
	return sprintf( '<script type="module" src="%s" integrity="%s" crossorigin="anonymous"></script>' . "\n", esc_url( $address ), esc_attr( hash_of( $handle ) ) );
}

/** A style sheet of ours is used only with its hash. */
function style_tag( string $tag, string $handle, string $address ): string {
	if ( PLACES !== $handle && HTML !== $handle ) {
		return $tag;
	}
	// phpcs:ignore WordPress.WP.EnqueuedResources -- it is enqueued; this is its tag.
	return sprintf( '<link rel="stylesheet" id="%s-css" href="%s" integrity="%s" crossorigin="anonymous">' . "\n", esc_attr( $handle ), esc_url( $address ), esc_attr( hash_of( $handle ) ) );
}

/** The hash of the file of a handle. */
function hash_of( string $handle ): string {
	return settings()['hashes'][ HANDLES[ $handle ] ] ?? '';
}
