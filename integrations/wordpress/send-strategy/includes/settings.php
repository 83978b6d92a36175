<?php
/**
 * What the plugin keeps: the service's address, the version of its browser files, and their hashes.
 *
 * There is one of it for a whole network of sites. Whoever sets it decides which scripts the sites run, and where there
 * are several sites only super administrators may decide that.
 *
 * @package SendStrategy
 */

namespace SendStrategy;

defined( 'ABSPATH' ) || exit;

const OPTION = 'send_strategy';

/** The browser files that pages name. */
const FILES = array( 'core.js', 'send.css', 'html.css' );

/** Who may change the settings. */
function capability(): string {
	return is_multisite() ? 'manage_network_options' : 'manage_options';
}

/**
 * The settings, or null where there are none yet.
 *
 * @return array{service: string, version: string, hashes: array<string, string>}|null
 */
function settings(): ?array {
	$kept = get_site_option( OPTION );
	return is_array( $kept ) ? $kept : null;
}

/** The version of the browser files that this plugin was made with. */
function own_version(): string {
	return description()['version'];
}

/** What the widgets are: made from the project's own description of them. */
function description(): array {
	static $description = null;
	// phpcs:ignore WordPress.WP.AlternativeFunctions -- a file of the plugin.
	$description = $description ?? json_decode( file_get_contents( __DIR__ . '/../widgets.json' ), true );
	return $description;
}

/** The address of a service without a slash at its end, or null where the text is none. */
function service_address( string $text ): ?string {
	$address = rtrim( trim( $text ), '/' );
	return preg_match( '#^https?://[a-z\d.:\[\]-]+(/[\w.~-]+)*$#iD', $address ) ? $address : null;
}

/**
 * Keeps an address and a version, with the hashes that the service has for its files now. From then on browsers take no
 * other files of that version.
 *
 * @return \WP_Error|true In words for whoever set it, where it is not possible.
 */
function keep_settings( string $address, string $version ) {
	$service = service_address( $address );
	if ( null === $service ) {
		return new \WP_Error( 'address', __( 'This is no address of a service. Give one such as https://send.example.gov.uk.', 'send-strategy' ) );
	}
	if ( ! preg_match( '/^\d+\.\d+\.\d+(-[\w.]+)?$/D', $version ) ) {
		return new \WP_Error( 'version', __( 'This is no version. Give one such as 1.2.3.', 'send-strategy' ) );
	}
	$file   = "$service/widgets/$version/sri.json";
	$answer = ask( $file );
	if ( is_wp_error( $answer ) ) {
		/* translators: 1: an address, 2: what went wrong. */
		return new \WP_Error( 'service', sprintf( __( 'The hashes of the files could not be read from %1$s: %2$s Nothing was changed.', 'send-strategy' ), $file, $answer->get_error_message() ) );
	}
	$found  = json_decode( $answer, true );
	$hashes = array();
	foreach ( FILES as $name ) {
		if ( ! preg_match( '#^sha384-[\w+/]{64}$#D', (string) ( $found[ $name ] ?? '' ) ) ) {
			/* translators: 1: an address, 2: a file's name. */
			return new \WP_Error( 'hashes', sprintf( __( '%1$s has no hash of %2$s. Is this the address of a service? Nothing was changed.', 'send-strategy' ), $file, $name ) );
		}
		$hashes[ $name ] = $found[ $name ];
	}
	update_site_option( OPTION, compact( 'service', 'version', 'hashes' ) );
	return true;
}
