/** Measures the packaged product: starts it as it ships, drives it over HTTP, counts its processor time from outside. */
@NullMarked
package org.zhiye.bench;

import org.jspecify.annotations.NullMarked;
