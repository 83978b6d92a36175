<?php
/**
 * The settings page: Settings > SEND strategy, where there are several sites in the network's administration.
 *
 * @package SendStrategy
 */

namespace SendStrategy;

defined( 'ABSPATH' ) || exit;

add_action( is_multisite() ? 'network_admin_menu' : 'admin_menu', __NAMESPACE__ . '\\add_page' );

/** Adds the page, and takes what it sends. */
function add_page(): void {
	$title  = __( 'SEND strategy', 'send-strategy' );
	$parent = is_multisite() ? 'settings.php' : 'options-general.php';
	$hook   = add_submenu_page( $parent, $title, $title, capability(), 'send-strategy', __NAMESPACE__ . '\\show_page' );
	add_action( "load-$hook", __NAMESPACE__ . '\\take_settings' );
}

/** The address of the page. */
function page_address(): string {
	return is_multisite() ? network_admin_url( 'settings.php?page=send-strategy' ) : admin_url( 'options-general.php?page=send-strategy' );
}

/** Keeps what was sent; where that is not possible, the page says why. */
function take_settings(): void {
	if ( ! isset( $_POST['send_strategy_service'], $_POST['send_strategy_version'] ) ) {
		return;
	}
	check_admin_referer( 'send_strategy' );
	if ( ! current_user_can( capability() ) ) {
		wp_die( esc_html__( 'You may not change this.', 'send-strategy' ), '', array( 'response' => 403 ) );
	}
	list( $address, $version ) = typed();
	$kept                      = keep_settings( $address, $version );
	if ( is_wp_error( $kept ) ) {
		add_settings_error( OPTION, $kept->get_error_code(), $kept->get_error_message() );
		return;
	}
	wp_safe_redirect( add_query_arg( 'kept', '1', page_address() ) );
	exit;
}

/** What was typed, or what is kept where nothing was. */
function typed(): array {
	$settings = settings() ?? array(
		'service' => '',
		'version' => own_version(),
	);
	// phpcs:disable WordPress.Security.NonceVerification -- only shown again; take_settings() looks at the nonce before it keeps anything.
	$address = sanitize_text_field( wp_unslash( $_POST['send_strategy_service'] ?? $settings['service'] ) );
	$version = sanitize_text_field( wp_unslash( $_POST['send_strategy_version'] ?? $settings['version'] ) );
	// phpcs:enable
	return array( $address, $version );
}

/** Shows the page. */
function show_page(): void {
	list( $address, $version ) = typed();
	?>
	<div class="wrap">
		<h1><?php esc_html_e( 'SEND strategy', 'send-strategy' ); ?></h1>
		<?php is_multisite() && settings_errors( OPTION ); // Elsewhere WordPress shows them by itself. ?>
		<?php // phpcs:ignore WordPress.Security.NonceVerification -- it only says so. ?>
		<?php if ( isset( $_GET['kept'] ) && ! get_settings_errors( OPTION ) ) : ?>
			<div class="notice notice-success"><p><?php esc_html_e( 'Saved. The service answered, and the hashes of its files are kept.', 'send-strategy' ); ?></p></div>
		<?php endif; ?>
		<form method="post" action="<?php echo esc_url( page_address() ); ?>">
			<?php wp_nonce_field( 'send_strategy' ); ?>
			<table class="form-table" role="presentation">
				<tr>
					<th scope="row"><label for="send_strategy_service"><?php esc_html_e( 'Address of the service', 'send-strategy' ); ?></label></th>
					<td>
						<input type="url" class="regular-text" id="send_strategy_service" name="send_strategy_service" required value="<?php echo esc_attr( $address ); ?>" aria-describedby="send_strategy_service_about">
						<p class="description" id="send_strategy_service_about"><?php esc_html_e( 'Without /v1, for example https://send.example.gov.uk. Pages run scripts from here.', 'send-strategy' ); ?></p>
					</td>
				</tr>
				<tr>
					<th scope="row"><label for="send_strategy_version"><?php esc_html_e( 'Version of the widgets', 'send-strategy' ); ?></label></th>
					<td>
						<input type="text" class="small-text" id="send_strategy_version" name="send_strategy_version" required value="<?php echo esc_attr( $version ); ?>" aria-describedby="send_strategy_version_about">
						<p class="description" id="send_strategy_version_about"><?php esc_html_e( 'As in the addresses of the service’s files. Browsers run these files only while their hashes are those that are read now.', 'send-strategy' ); ?></p>
					</td>
				</tr>
			</table>
			<?php submit_button(); ?>
		</form>
	</div>
	<?php
}
