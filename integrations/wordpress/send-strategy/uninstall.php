<?php
/**
 * Takes away what the plugin kept.
 *
 * @package SendStrategy
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_site_option( 'send_strategy' );

global $wpdb;
list( $table, $column ) = is_multisite() ? array( $wpdb->sitemeta, 'meta_key' ) : array( $wpdb->options, 'option_name' );
// phpcs:disable WordPress.DB -- there is no function for all of a kind, and the names are WordPress's own.
foreach ( array( '_site_transient_send_strategy_', '_site_transient_timeout_send_strategy_' ) as $beginning ) {
	$wpdb->query( $wpdb->prepare( "DELETE FROM `$table` WHERE `$column` LIKE %s", $wpdb->esc_like( $beginning ) . '%' ) );
}
// phpcs:enable
