<?php
/**
 * Plugin Name:       SEND strategy
 * Description:       Shows parts of a local area's SEND strategy, as a block or from a pasted address.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Network:           true
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       send-strategy
 *
 * @package SendStrategy
 */

namespace SendStrategy;

defined( 'ABSPATH' ) || exit;

require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/settings-page.php';
require __DIR__ . '/includes/service.php';
require __DIR__ . '/includes/files.php';
require __DIR__ . '/includes/widget.php';
require __DIR__ . '/includes/block.php';
require __DIR__ . '/includes/address.php';
