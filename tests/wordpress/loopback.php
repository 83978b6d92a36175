<?php
/**
 * For the tests alone, as a must-use plugin: WordPress asks no host on the loopback and no unusual port by itself, and there the tests have their service, whose certificate nobody else knows.
 */

add_filter( 'http_request_host_is_external', static fn ( $is, $host ) => $is || '127.0.0.1' === $host, 10, 2 );
add_filter( 'http_allowed_safe_ports', static fn ( $ports ) => array_merge( $ports, array( (int) getenv( 'TEST_SERVICE_PORT' ) ) ) );
add_filter( 'http_request_args', static fn ( $given ) => array( 'sslcertificates' => getenv( 'TEST_CERTIFICATE' ) ) + $given );
