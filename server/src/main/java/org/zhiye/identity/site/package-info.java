/** Where people are verified in person: sites, hours, slots, bookings, arrivals and how long they waited. */
@NamedInterface("site")
@NullMarked
package org.zhiye.identity.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
