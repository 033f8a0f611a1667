/** The rules of the field: who may file what, and what a form must say. */
@NullMarked
package org.zhiye.filing.rule;

import org.jspecify.annotations.NullMarked;
