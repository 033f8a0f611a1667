package org.zhiye.publicsite;

import java.util.List;

/**
 * A part of all published lists.
 *
 * @param first whether it begins with the newest
 * @param older address of the next part; empty if this is the last
 */
public record AnnouncementsPage(List<Headline> news, boolean first, String older) {}
