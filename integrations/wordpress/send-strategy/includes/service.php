<?php
/**
 * What the plugin asks the service for, on the server.
 *
 * @package SendStrategy
 */

namespace SendStrategy;

defined( 'ABSPATH' ) || exit;

/** How long a page waits for the service, in seconds. */
const PATIENCE = 3;

/** The name of the note that the service did not answer: a page with many widgets waits for it once. */
const DOWN = 'send_strategy_down';

/** The most that is read of an answer, in bytes. The largest fragments are a tenth of it. */
const MOST = 2 * MB_IN_BYTES;

/** How long a fragment is used before the service is asked again: as long as everything else of the service is. */
const FRESH = MINUTE_IN_SECONDS;

/** How long a fragment is used where the service does not answer: what was withdrawn meanwhile must not stay for good. */
const USABLE = DAY_IN_SECONDS;

/**
 * The text at an address of the service.
 *
 * @return string|\WP_Error The error's code is the status, where there was one.
 */
function ask( string $address ) {
	$answer = wp_safe_remote_get(
		$address,
		array(
			'timeout'             => PATIENCE,
			'redirection'         => 0,
			'limit_response_size' => MOST,
		)
	);
	if ( is_wp_error( $answer ) ) {
		return $answer;
	}
	$status = wp_remote_retrieve_response_code( $answer );
	$text   = wp_remote_retrieve_body( $answer );
	if ( 200 !== $status ) {
		/* translators: %d: a status of HTTP, such as 404. */
		return new \WP_Error( $status, sprintf( __( 'the answer was %d.', 'send-strategy' ), $status ) );
	}
	if ( strlen( $text ) >= MOST ) {
		return new \WP_Error( 'size', __( 'the answer is too long.', 'send-strategy' ) );
	}
	return $text;
}

/** A widget as plain HTML, from the service or as it was kept; empty where there is none. */
function fragment( string $strategy, string $widget ): string {
	$address = settings()['service'] . "/html/$strategy/$widget.html";
	$key     = 'send_strategy_' . md5( $address );
	$kept    = get_site_transient( $key );
	if ( ! is_array( $kept ) ) {
		$kept = array(
			'html' => '',
			'made' => 0,
		);
	}
	if ( time() - ( $kept['asked'] ?? 0 ) < FRESH || get_site_transient( DOWN ) ) {
		return $kept['html'];
	}
	// Whoever comes while the service is asked gets what is there.
	$kept['asked'] = time();
	set_site_transient( $key, $kept, USABLE );

	$answer = ask( $address );
	if ( is_wp_error( $answer ) && ! is_int( $answer->get_error_code() ) ) {
		set_site_transient( DOWN, '1', FRESH );
	}
	if ( is_string( $answer ) && 0 === strpos( $answer, '<div class="send-widget' ) ) {
		$kept['html'] = clean( $answer );
		$kept['made'] = time();
	} elseif ( is_string( $answer ) || in_array( $answer->get_error_code(), array( 404, 410 ), true ) || time() - $kept['made'] > USABLE ) {
		// The service says that there is no such thing, or the copy is too old.
		$kept['html'] = '';
	}
	set_site_transient( $key, $kept, USABLE );
	return $kept['html'];
}

/** Leaves of a fragment what the plugin knows: no script, no style, no form, whatever the service says. */
function clean( string $html ): string {
	static $allowed = null;
	if ( null === $allowed ) {
		// phpcs:ignore WordPress.WP.AlternativeFunctions -- a file of the plugin.
		$list    = json_decode( file_get_contents( __DIR__ . '/../allowed-html.json' ), true );
		$allowed = array();
		foreach ( $list['elements'] as $element => $attributes ) {
			$names               = array_map( 'strtolower', array_merge( $list['everywhere'], $attributes ) );
			$allowed[ $element ] = array_fill_keys( $names, true );
		}
	}
	return wp_kses( $html, $allowed, array( 'http', 'https', 'mailto', 'tel' ) );
}
