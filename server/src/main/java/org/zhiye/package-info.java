/** Zhiye, the registration system for construction practitioners: a modular monolith, one package per module. */
@org.jspecify.annotations.NullMarked
package org.zhiye;
