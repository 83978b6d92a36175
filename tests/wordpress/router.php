<?php
/** What a web server's rewriting does for WordPress: sites in folders share its files, and what is no file is a page. */

$path = preg_replace( '#^/(?!wp-)[\w-]+(/(wp-(admin|includes|content)/|[\w-]+\.php))#', '$1', parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
$file = $_SERVER['DOCUMENT_ROOT'] . $path;
if ( is_dir( $file ) ) {
	$file = rtrim( $file, '/' ) . '/index.php';
}
if ( ! is_file( $file ) ) {
	$file = $_SERVER['DOCUMENT_ROOT'] . '/index.php';
}
if ( '.php' !== substr( $file, -4 ) ) {
	$types = array( 'css' => 'text/css', 'js' => 'text/javascript', 'svg' => 'image/svg+xml', 'png' => 'image/png', 'woff2' => 'font/woff2' );
	header( 'Content-Type: ' . ( $types[ pathinfo( $file, PATHINFO_EXTENSION ) ] ?? 'application/octet-stream' ) );
	readfile( $file );
	return true;
}
$_SERVER['SCRIPT_FILENAME'] = $file;
$_SERVER['SCRIPT_NAME']     = $_SERVER['PHP_SELF'] = substr( $file, strlen( $_SERVER['DOCUMENT_ROOT'] ) );
chdir( dirname( $file ) );
require $file;
