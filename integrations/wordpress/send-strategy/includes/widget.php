<?php
/**
 * A widget in a page.
 *
 * @package SendStrategy
 */

namespace SendStrategy;

defined( 'ABSPATH' ) || exit;

add_filter( 'the_content', __NAMESPACE__ . '\\put_widgets', 99 );
add_filter( 'widget_text_content', __NAMESPACE__ . '\\put_widgets', 99 );
add_filter( 'no_texturize_tags', __NAMESPACE__ . '\\untouched' );

/** A widget's description, or null where there is no such widget. */
function widget_named( string $name ): ?array {
	foreach ( description()['widgets'] as $widget ) {
		if ( $widget['name'] === $name ) {
			return $widget;
		}
	}
	return null;
}

/**
 * The HTML of a widget, with the same as plain HTML inside, which is read without scripts, before the widget comes, and
 * where it cannot come. Empty where the choice is not possible.
 *
 * @param array $options The widget's attributes; those that it has not, and values that are no ids, numbers or words, are left out.
 */
function widget_html( string $strategy, string $name, array $options ): string {
	$settings = settings();
	$widget   = widget_named( $name );
	if ( null === $settings || null === $widget || ! preg_match( '/^[\w-]+$/D', $strategy ) ) {
		return '';
	}
	$service = $settings['service'];
	$page    = "$service/embed/$strategy/$name.html";
	$link    = sprintf( '<p><a href="%s">%s</a></p>', esc_url( $page ), esc_html( $widget['title'] ) );
	// Readers of a feed have no scripts and no style sheets.
	if ( is_feed() ) {
		return $link;
	}
	load_files();
	$attributes = array(
		'service'  => "$service/v1",
		'strategy' => $strategy,
	) + taken( $options, $widget );
	$written = '';
	foreach ( $attributes as $attribute => $value ) {
		$written .= sprintf( ' %s="%s"', $attribute, esc_attr( $value ) );
	}
	$inside = fragment( $strategy, $name );
	return sprintf( '<send-%1$s%2$s>%3$s</send-%1$s>', $name, $written, '' === $inside ? $link : $inside );
}

/** The options that a widget has, with values that can be one. */
function taken( array $options, array $widget ): array {
	$taken = array();
	foreach ( $widget['attributes'] as $attribute ) {
		$value = $options[ $attribute['name'] ] ?? '';
		if ( is_string( $value ) && preg_match( '/^[\w -]{1,200}$/D', $value ) ) {
			$taken[ $attribute['name'] ] = $value;
		}
	}
	return $taken;
}

/** What is quoted in a widget keeps its quotation marks: WordPress would give it others. */
function untouched( array $elements ): array {
	foreach ( description()['widgets'] as $widget ) {
		$elements[] = 'send-' . $widget['name'];
	}
	return $elements;
}

/**
 * Within a text, WordPress makes paragraphs and smileys of what it finds. A widget's HTML is finished: a mark keeps its
 * place until WordPress is done.
 */
function placed( string $html ): string {
	if ( '' === $html || ! ( doing_filter( 'the_content' ) || doing_filter( 'widget_text_content' ) ) ) {
		return $html;
	}
	$number = count( waiting() );
	waiting( $html );
	return "<div data-send-strategy=\"$number\"></div>";
}

/** What waits for its place, with one more where one is given. */
function waiting( ?string $html = null ): array {
	static $waiting = array();
	if ( null !== $html ) {
		$waiting[] = $html;
	}
	return $waiting;
}

/** Puts what waits in its places. */
function put_widgets( string $text ): string {
	return preg_replace_callback(
		'#<div data-send-strategy="(\d+)"></div>#',
		static function ( array $found ): string {
			return waiting()[ (int) $found[1] ] ?? '';
		},
		$text
	);
}
